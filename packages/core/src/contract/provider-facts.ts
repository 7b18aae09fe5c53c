import type { Capabilities } from './capabilities.ts';
import type { PictureRules } from './picture-rules.ts';
import type { Price } from './price.ts';

/** What a provider's options alone tell about a respondent. */
export interface ProviderFacts {
  readonly capabilities: Capabilities;
  /** Null where it is not known. */
  readonly price: Price | null;
  /** What it takes of pictures; null where it is not known. */
  readonly pictures: PictureRules | null;
  /**
   * Whose limits bind: respondents of one account share calls in flight and pauses. Never a secret,
   * though it may name one's variable.
   */
  readonly account: string;
}
