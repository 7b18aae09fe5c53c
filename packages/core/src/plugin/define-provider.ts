import type { Answerer } from '../contract/answerer.ts';
import type { Capabilities } from '../contract/capabilities.ts';
import type { PictureRules } from '../contract/picture-rules.ts';
import type { Price } from '../contract/price.ts';
import type { ProviderFacts } from '../contract/provider-facts.ts';
import type { Component } from '../contract/component.ts';
import type { ComponentDefinition } from '../contract/component-definition.ts';
import type { OptionsOf } from '../contract/options-of.ts';
import type { OptionsSchema } from '../contract/options-schema.ts';
import type { Respondent } from '../contract/respondent.ts';
import type { Token } from '../contract/token.ts';
import { noCapabilities } from '../contract/no-capabilities.ts';
import { defineComponent } from './define-component.ts';
import { fromAnswerer } from './from-answerer.ts';

/**
 * Declares who can be asked. `create` gives a language or a direct respondent, or the short form
 * `{ answer(prompt) }`. What it can do, costs and whose limits bind it is data that depends on the
 * options alone: `can` holds whatever they are, `capabilities` adds to it. Default account: the name,
 * with the options `baseUrl` and `keyEnv` where there are any.
 */
export function defineProvider<
  Schema extends OptionsSchema,
  const Needs extends readonly Token<unknown>[] = [],
>(
  definition: ComponentDefinition<Schema, Needs, Respondent | Answerer> & {
    readonly can?: Partial<Capabilities>;
    readonly capabilities?: (options: OptionsOf<Schema>) => Partial<Capabilities>;
    readonly pictures?: (options: OptionsOf<Schema>) => PictureRules | null;
    readonly price?: (options: OptionsOf<Schema>) => Price | null;
    readonly account?: (options: OptionsOf<Schema>) => string;
  },
): Component<'provider', Respondent> {
  const { name, can, capabilities, pictures, price, account } = definition;
  const made = defineComponent(
    'provider',
    {
      ...definition,
      create: async (options: OptionsOf<Schema>, ...services) => {
        const created = await definition.create(options, ...services);
        return 'answer' in created ? fromAnswerer(created) : created;
      },
    },
    (options: never): ProviderFacts => ({
      capabilities: { ...noCapabilities, ...can, ...capabilities?.(options) },
      pictures: pictures?.(options) ?? null,
      price: price?.(options) ?? null,
      account: account?.(options) ?? accountOf(name, options),
    }),
  );
  return can ? Object.freeze({ ...made, can: Object.freeze({ ...can }) }) : made;
}

function accountOf(name: string, options: unknown): string {
  const { baseUrl, keyEnv } = (options ?? {}) as Readonly<Record<string, unknown>>;
  const which = [baseUrl, keyEnv].filter((part) => typeof part === 'string');
  return [name, ...which].join(' ');
}
