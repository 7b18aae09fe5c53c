import { moments } from '../moments.ts';

/** z scores over n − 1; all zeros where the values do not vary. */
export function standardised(values: Float64Array): Float64Array {
  const { mean, variance } = moments([...values]);
  if (mean === null || !variance) return new Float64Array(values.length);
  const sd = Math.sqrt(variance);
  return values.map((value) => (value - mean) / sd);
}
