/** What is still to buy of one language model, and what that will take. Estimates, with their grounds. */
export interface Bill {
  readonly calls: number;
  readonly tokens: { readonly input: number; readonly output: number };
  /** How the tokens were counted, in words. */
  readonly counted: string;
  /** US dollars for the calls still to buy; null where the price is not known. */
  readonly usd: number | null;
  /** Hours they take at `rate`; null where no rate is known. */
  readonly hours: number | null;
  /** Where the rate comes from, in words. */
  readonly rate: string;
  /** The same if every trial is asked that may be; absent where all are planned. */
  readonly most?: Pick<Bill, 'calls' | 'usd' | 'hours'>;
}
