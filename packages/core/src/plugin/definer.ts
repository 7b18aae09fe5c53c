import type { Component } from '../contract/component.ts';
import type { ComponentDefinition } from '../contract/component-definition.ts';
import type { ComponentKind } from '../contract/component-kind.ts';
import type { OptionsSchema } from '../contract/options-schema.ts';
import type { Token } from '../contract/token.ts';
import { defineComponent } from './define-component.ts';

/** The `define…` function of one kind; its types follow the author's options schema. */
export function definer<Kind extends ComponentKind, Instance>(kind: Kind) {
  return <Schema extends OptionsSchema, const Needs extends readonly Token<unknown>[] = []>(
    definition: ComponentDefinition<Schema, Needs, Instance>,
  ): Component<Kind, Instance> => defineComponent(kind, definition);
}
