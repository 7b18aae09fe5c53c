/** What a model costs, in US dollars per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  /** Of input the vendor had cached; default: as `input`. */
  readonly cachedInput?: number;
  /** Share of the price that a batch costs, 0 to 1; default 1. */
  readonly batch?: number;
  /** Where the figures come from and when they were read, e.g. `openai.com/api/pricing, 2026-11-20`. */
  readonly source: string;
}
