import type { Json } from '../../contract/json.ts';
import type { Metric } from '../../contract/metric.ts';

/** One metric of the experiment with its label. */
export interface LabelledMetric {
  readonly id: string;
  /** What decides its scores; part of cache keys. */
  readonly identity: Json;
  readonly metric: Metric;
  /** Ids of references; empty: all it can read. */
  readonly against: readonly string[];
}
