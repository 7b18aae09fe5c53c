import type { Capabilities } from '../contract/capabilities.ts';
import type { Experiment } from '../contract/experiment.ts';
import type { Respondent } from '../contract/respondent.ts';
import type { PictureRules } from '../contract/picture-rules.ts';
import type { Price } from '../contract/price.ts';
import type { PlanModel } from '../contract/plan-model.ts';
import type { Store } from '../store/store.ts';

/** A model whose respondent is there and may be asked. */
export interface PlannedModel {
  readonly model: Experiment.Model;
  readonly respondent: Respondent;
  readonly capabilities: Capabilities;
  /** What its vendor takes of pictures; null where it is not known. */
  readonly pictures: PictureRules | null;
  /** Null where it is not known. */
  readonly price: Price | null;
  /** Whose limits bind it. */
  readonly account: string;
  readonly basis: PlanModel['basis'];
  readonly identity: Store.Identity;
  /** Ids of stimuli it cannot answer about. */
  readonly missing: ReadonlySet<string>;
}
