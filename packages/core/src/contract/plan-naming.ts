import type { Bill } from './bill.ts';
import type { Capabilities } from './capabilities.ts';
import type { PlanComponent } from './plan-component.ts';
import type { Price } from './price.ts';

/** Who names dimensions, and what that takes. */
export interface PlanNaming extends PlanComponent {
  readonly capabilities: Capabilities;
  /** Null where it is not known. */
  readonly price: Price | null;
  readonly delivery: 'live';
  /** Concepts shown of either end of a dimension, and dimensions of an embedding named, at most. */
  readonly top: number;
  readonly bottom: number;
  readonly dimensions: number;
  /**
   * Questions at most, one a dimension: an embedding that is yet to be learnt may have fewer, or be read
   * by distances, so that its axes mean nothing and are not asked about.
   */
  readonly trials: number;
  /** Of the dimensions the last run had, those with a reply. */
  readonly answered: number;
  readonly toAsk: number;
  readonly bill: Bill;
}
