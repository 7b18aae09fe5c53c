import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineMetric } from '../plugin/define-metric.ts';
import { defineStimuli } from '../plugin/define-stimuli.ts';
import { experimentJsonSchema } from './experiment-json-schema.ts';
import { whenThen } from './when-then.ts';

const tree: z.ZodType = z.strictObject({
  word: z.string().describe('A word'),
  get below() {
    return z.array(tree).optional();
  },
});
const create = (): never => {
  throw new Error('never created');
};
const list = defineStimuli({
  name: 'list',
  summary: 'Concepts from the file itself.',
  options: z.strictObject({ words: z.array(z.string()), tree: tree.optional() }),
  create,
});
const rsa = defineMetric({
  name: 'rsa',
  summary: 'Correlation of RDMs.',
  options: z.strictObject({ correlation: z.enum(['pearson', 'spearman']).default('pearson') }),
  create,
});

interface Node {
  readonly [key: string]: Node;
}
const at = (schema: object, ...path: string[]) =>
  path.reduce((node: Node, key) => node[key], schema as Node);

test('without components any use and any options are accepted', () => {
  const schema = experimentJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    required: ['experiment'],
    allOf: [
      whenThen(
        { not: { anyOf: [{ required: ['extends'] }, { required: ['table'] }] } },
        { required: ['stimuli', 'task', 'trials', 'models'] },
      ),
      whenThen(
        { required: ['table'] },
        { properties: { stimuli: false, models: false, embedder: false, metrics: false } },
      ),
    ],
    properties: { seed: { type: 'integer', default: 1, description: 'Seed of everything random' } },
  });
  expect(at(schema, 'allOf', '1', 'then', 'properties')).not.toHaveProperty('analyses');
  expect(schema).not.toHaveProperty('$defs');
});

test('a known component completes `with` in the slots of its kind only', () => {
  const schema = experimentJsonSchema([rsa, list]);
  const metric = at(schema, 'properties', 'metrics', 'items', 'anyOf', '1');
  expect(metric).toMatchObject({
    required: ['use'],
    properties: {
      use: {
        anyOf: [{ const: 'rsa', description: 'Correlation of RDMs.' }, { type: 'string' }],
      },
    },
    allOf: [
      whenThen(
        { properties: { use: { const: 'rsa' } }, required: ['use'] },
        { properties: { with: { $ref: '#/$defs/metric.rsa' } } },
      ),
    ],
  });
  expect(at(schema, '$defs', 'metric.rsa')).toMatchObject({
    description: 'Correlation of RDMs.',
    additionalProperties: false,
    properties: { correlation: { enum: ['pearson', 'spearman'], default: 'pearson' } },
  });
  expect(at(schema, 'properties', 'stimuli', 'anyOf', '1')).not.toHaveProperty('required');
  expect(at(schema, 'properties', 'task', 'anyOf', '1')).not.toHaveProperty('allOf');
});

test('references inside of options point where the options stand', () => {
  const schema = experimentJsonSchema([list]);
  const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, ref]) => ref);
  expect(refs.length).toBeGreaterThan(1);
  for (const ref of refs) expect(at(schema, ...ref.split('/'))).toBeDefined();
});

test('the order of the components does not matter', () => {
  const text = JSON.stringify(experimentJsonSchema([rsa, list]));
  expect(JSON.stringify(experimentJsonSchema([list, rsa]))).toBe(text);
});
