import type { Compat } from './compat.ts';
import type { OptionsOf } from './options-of.ts';
import type { OptionsSchema } from './options-schema.ts';
import type { ServicesOf } from './services-of.ts';
import type { Token } from './token.ts';

/** What an author writes, whatever the kind. */
export interface ComponentDefinition<
  Schema extends OptionsSchema,
  Needs extends readonly Token<unknown>[],
  Instance,
> {
  readonly name: string;
  readonly summary?: string;
  /** Default "1". Raise it whenever the same options could give another result. */
  readonly version?: string;
  readonly options: Schema;
  readonly needs?: Needs;
  readonly secrets?: readonly string[];
  /** Those its options name, in place of `secrets`: a key for another host, say. */
  readonly secretsOf?: (options: OptionsOf<Schema>) => readonly string[];
  /** Published variants, by the name that `compat:` gives, e.g. `arXiv:2510.01030`. */
  readonly compat?: Readonly<Record<string, Compat<OptionsOf<Schema>>>>;
  readonly identity?: readonly (keyof OptionsOf<Schema> & string)[];
  /** BibTeX entries of what a paper that used it should cite. */
  readonly cites?: readonly string[];
  create(options: OptionsOf<Schema>, ...services: ServicesOf<Needs>): Instance | Promise<Instance>;
}
