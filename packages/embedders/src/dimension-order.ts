/** Dimensions by falling L1 norm, with the norms: the order embeddings are given in. */
export function dimensionOrder(
  values: Float64Array,
  dimensions: number,
): { readonly dimension: number; readonly weight: number; readonly largest: number }[] {
  return Array.from({ length: dimensions }, (_, dimension) => {
    let weight = 0;
    let largest = 0;
    for (let at = dimension; at < values.length; at += dimensions) {
      const size = Math.abs(values[at]);
      weight += size;
      if (size > largest) largest = size;
    }
    return { dimension, weight, largest };
  }).sort((a, b) => b.weight - a.weight);
}
