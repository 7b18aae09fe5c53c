import type { Distribution } from './distribution.ts';
import type { Finish } from './finish.ts';
import type { Usage } from './usage.ts';

/** What a language model said: stored as it is and never changed. */
export interface Reply {
  readonly text: string;
  readonly finish: Finish;
  readonly distribution?: Distribution;
  readonly usage?: Usage;
  /** US dollars, by the provider's price table; absent where no price is known. */
  readonly cost?: number;
  /** The exact model the vendor says answered, e.g. `gpt-4o-2024-08-06`. */
  readonly snapshot?: string;
}
