/**
 * Where each item stands when a share of them have swapped places: the first round(share · n) of
 * `order` each stand where the next of them stood, the first where the last did. The same spread of
 * similarities, a known share of items right; a larger share keeps a smaller one's items misplaced.
 */
export function misplaceItems(order: ArrayLike<number>, share: number): Int32Array {
  const places = Int32Array.from({ length: order.length }, (_, k) => k);
  const many = Math.round(share * order.length);
  for (let k = 0; k < many; k++) places[order[k]] = order[(k + 1) % many];
  return places;
}
