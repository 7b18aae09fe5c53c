/**
 * `whole-name`: each name was scored to its end. `prefix`: up to the token that tells the options
 * apart. `first-token`: by its first token only.
 *
 * Log probabilities (natural log) a vendor gave. `tokens` is the raw record, one entry a generated
 * token; `options` scores whole option names where the provider could, with `normalisation` named.
 */
export interface Distribution {
  readonly tokens: readonly {
    readonly token: string;
    readonly logprob: number;
    readonly top: readonly { readonly token: string; readonly logprob: number }[];
  }[];
  readonly options?: {
    readonly normalisation: 'whole-name' | 'prefix' | 'first-token';
    /** In shown order. */
    readonly logprobs: readonly number[];
    /** Probability that fell on none of the options, 0 to 1. */
    readonly outside: number;
  };
}
