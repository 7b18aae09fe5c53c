import type { Compat } from './compat.ts';
import type { ComponentKind } from './component-kind.ts';
import type { OptionsSchema } from './options-schema.ts';
import type { Token } from './token.ts';

/**
 * A component as the host sees it: frozen data plus one function. Make one with `defineProvider`
 * and its like, which know the types; here options and services are erased.
 */
export interface Component<Kind extends ComponentKind = ComponentKind, Instance = unknown> {
  readonly kindredComponent: 1;
  readonly kind: Kind;
  readonly name: string;
  /** One sentence for `kindred list` and the docs. */
  readonly summary: string;
  /** Raised whenever the same options could give another result; part of cache keys. */
  readonly version: string;
  readonly options: OptionsSchema;
  readonly needs: readonly Token<unknown>[];
  /** Names of environment variables it may read as secrets. */
  readonly secrets: readonly string[];
  /** Those that given options ask for; absent: `secrets`. */
  readonly secretsOf?: (options: never) => readonly string[];
  /** Published variants by name; absent: none. */
  readonly compat?: Readonly<Record<string, Compat>>;
  /** Options that make a respondent who it is; null: all. Transport is never among them. */
  readonly identity: readonly string[] | null;
  /** BibTeX entries; reporters list those of everything a run used. */
  readonly cites?: readonly string[];
  /** Facts that depend on options alone, known without creating anything. */
  readonly facts: (options: never) => Readonly<Record<string, unknown>>;
  /** What it can do whatever its options: shown by `kindred list`. */
  readonly can?: Readonly<Record<string, unknown>>;
  readonly create: (options: never, ...services: never[]) => Instance | Promise<Instance>;
}
