import type { Bill } from './bill.ts';
import type { Capabilities } from './capabilities.ts';
import type { IngredientValue } from './ingredient-value.ts';
import type { Precision } from './precision.ts';
import type { Price } from './price.ts';
import type { PlanComponent } from './plan-component.ts';

/** One model's share of the plan. */
export interface PlanModel extends PlanComponent {
  readonly ingredients: Readonly<Record<string, IngredientValue>>;
  readonly capabilities: Capabilities;
  /** Null where it is not known. */
  readonly price: Price | null;
  readonly repeats: number;
  readonly delivery: 'live' | 'batch';
  readonly basis: 'judgments' | 'embedding';
  /** Trials in the design, those with a reply already, and those still to ask. */
  readonly trials: number;
  readonly answered: number;
  readonly toAsk: number;
  /** Trials it may be asked in all where the next depend on answers; absent where all are planned. */
  readonly most?: number;
  /** Null for a model that is not asked in words. */
  readonly bill: Bill | null;
  /** Null where no trials are asked. */
  readonly precision: Precision | null;
  /** Stimuli it cannot answer about, with the reason; their trials are not asked. */
  readonly missing: readonly { readonly id: string; readonly reason: string }[];
  readonly notes: readonly string[];
}
