import type { Metric } from '../../contract/metric.ts';
import { inputOf } from '../input-of.ts';
import type { Subject } from '../subject.ts';
import { represent } from './represent.ts';

/** Whether the metric reads this subject: choices are read once, embeddings once per embedder. */
export function reads(metric: Metric, subject: Subject): boolean {
  return inputOf(metric.inputs.model, represent(subject)) !== null;
}
