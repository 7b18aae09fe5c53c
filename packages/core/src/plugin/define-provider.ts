import type { Answerer } from '../contract/answerer.ts';
import type { Capabilities } from '../contract/capabilities.ts';
import type { Component } from '../contract/component.ts';
import type { ComponentDefinition } from '../contract/component-definition.ts';
import type { OptionsOf } from '../contract/options-of.ts';
import type { OptionsSchema } from '../contract/options-schema.ts';
import type { Respondent } from '../contract/respondent.ts';
import type { Token } from '../contract/token.ts';
import { defineComponent } from './define-component.ts';
import { fromAnswerer } from './from-answerer.ts';

const modest: Capabilities = {
  vision: false,
  logprobs: false,
  batch: false,
  seed: false,
  deterministic: false,
  participants: false,
};

/**
 * Declares who can be asked. `create` gives a language or a direct respondent, or the short form
 * `{ answer(prompt) }`. `capabilities` is data that depends on the options alone.
 */
export function defineProvider<
  Schema extends OptionsSchema,
  const Needs extends readonly Token<unknown>[] = [],
>(
  definition: ComponentDefinition<Schema, Needs, Respondent | Answerer> & {
    readonly capabilities?: (options: OptionsOf<Schema>) => Partial<Capabilities>;
  },
): Component<'provider', Respondent> {
  const { capabilities } = definition;
  return defineComponent(
    'provider',
    {
      ...definition,
      create: async (options: OptionsOf<Schema>, ...services) => {
        const made = await definition.create(options, ...services);
        return 'answer' in made ? fromAnswerer(made) : made;
      },
    },
    (options: never) => ({ ...modest, ...capabilities?.(options) }),
  );
}
