import { z } from 'zod';
import type { Component } from '../contract/component.ts';
import { componentKinds } from './component-kinds.ts';
import { designKeys } from './design-keys.ts';
import { experimentSchema } from './experiment-schema.ts';
import { keysWithoutTable } from './keys-without-table.ts';
import { rebaseRefs } from './rebase-refs.ts';
import { whenThen } from './when-then.ts';

type Node = Record<string, unknown>;

/**
 * JSON Schema (draft 2020-12) of the experiment file for editors. Any `use` is accepted; where it
 * names one of `components`, `with` is that component's options. The same input gives the same text.
 */
export function experimentJsonSchema(components: readonly Component[] = []): Node {
  const sorted = [...components].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const schema = z.toJSONSchema(experimentSchema, {
    target: 'draft-2020-12',
    io: 'input',
    reused: 'inline',
    override({ zodSchema, jsonSchema }) {
      const node = jsonSchema as Node;
      const facts = componentKinds.get(zodSchema);
      if (facts === undefined) return;
      const known = sorted.filter(({ kind }) => kind === facts.kind);
      if (facts.alone) delete node['required'];
      if (known.length === 0) return;
      (node['properties'] as Record<string, Node>)['use'] = {
        description: 'Exact name of the component',
        anyOf: [
          ...known.map(({ name, summary }) => ({ const: name, description: summary })),
          { type: 'string', minLength: 1, maxLength: 200 },
        ],
      };
      node['allOf'] = known.map((component) =>
        whenThen(
          { properties: { use: { const: component.name } }, required: ['use'] },
          { properties: { with: { $ref: `#/$defs/${keyOf(component)}` } } },
        ),
      );
    },
  }) as Node;
  const { $schema, ...rest } = schema;
  const defs = sorted.map((component) => [keyOf(component), optionsOf(component)] as const);
  return {
    $schema,
    title: 'kindred experiment',
    description: 'An experiment file: one pipeline from models and trials to a report.',
    ...rest,
    required: ['experiment'],
    allOf: [
      // What a file that extends another leaves out may stand there.
      whenThen(
        { not: { anyOf: [{ required: ['extends'] }, { required: ['table'] }] } },
        { required: designKeys },
      ),
      whenThen(
        { required: ['table'] },
        { properties: Object.fromEntries(keysWithoutTable.map((key) => [key, false])) },
      ),
    ],
    ...(defs.length === 0 ? {} : { $defs: Object.fromEntries(defs) }),
  };
}

const keyOf = ({ kind, name }: Component): string =>
  `${kind}.${name.replaceAll(/[^A-Za-z0-9_.-]/g, '_')}`;

function optionsOf(component: Component): Node {
  const own = component.options['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
  const { $schema: _, required: __, ...options } = own;
  // A matrix or the file that is extended may give the rest, so nothing is required of `with` here.
  return rebaseRefs(
    { description: component.summary, ...options },
    `#/$defs/${keyOf(component)}`,
  ) as Node;
}
