import type { Metric } from '../contract/metric.ts';
import { definer } from './definer.ts';

/** Declares how a model is compared with a reference. */
export const defineMetric = definer<'metric', Metric>('metric');
