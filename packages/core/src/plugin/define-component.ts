import type { Component } from '../contract/component.ts';
import type { ComponentDefinition } from '../contract/component-definition.ts';
import type { ComponentKind } from '../contract/component-kind.ts';
import type { OptionsSchema } from '../contract/options-schema.ts';
import type { Token } from '../contract/token.ts';

/** Freezes an author's definition into the component the host reads. */
export function defineComponent<
  Kind extends ComponentKind,
  Instance,
  Schema extends OptionsSchema,
  Needs extends readonly Token<unknown>[],
>(
  kind: Kind,
  definition: ComponentDefinition<Schema, Needs, Instance>,
  facts: (options: never) => object = () => ({}),
): Component<Kind, Instance> {
  return Object.freeze({
    kindredComponent: 1,
    kind,
    name: definition.name,
    summary: definition.summary ?? '',
    version: definition.version ?? '1',
    options: definition.options,
    needs: Object.freeze([...(definition.needs ?? [])]),
    secrets: Object.freeze([...(definition.secrets ?? [])]),
    ...(definition.secretsOf && { secretsOf: definition.secretsOf }),
    ...(definition.compat && { compat: Object.freeze({ ...definition.compat }) }),
    cites: Object.freeze([...(definition.cites ?? [])]),
    identity: definition.identity ? Object.freeze([...definition.identity]) : null,
    facts: facts as Component['facts'],
    create: (options: never, ...services: never[]) =>
      definition.create(options, ...(services as never)),
  });
}
