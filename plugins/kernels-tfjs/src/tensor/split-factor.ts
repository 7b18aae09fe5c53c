/** What is left of a number in single precision when only ten bits behind the point are kept. */
const mask = 0xffffe000;

/** Numbers as a sum of two parts: ten bits behind the point, and what these leave out. */
export function splitFactor(values: Float64Array): [high: Float32Array, low: Float32Array] {
  const high = new Float32Array(values);
  const bits = new Uint32Array(high.buffer);
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] & mask) >>> 0;
  const low = new Float32Array(values.length);
  for (let i = 0; i < low.length; i++) low[i] = values[i] - high[i];
  return [high, low];
}
