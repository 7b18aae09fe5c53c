/**
 * Stimuli of one trial in an order that depends on their set alone: the anchor of an anchored
 * trial stays first, everything else is sorted (indices by size, then names by UTF-16 code unit).
 */
export function canonicalOrder<T extends string | number>(
  stimuli: readonly T[],
  structure: string,
): T[] {
  const anchors = structure === 'anchored' ? 1 : 0;
  const order = stimuli.slice();
  // Insertion sort: files have millions of trials, each of two or three stimuli.
  for (let k = anchors + 1; k < order.length; k++) {
    const stimulus = order[k];
    let place = k;
    for (; place > anchors && comesAfter(order[place - 1], stimulus); place--) {
      order[place] = order[place - 1];
    }
    order[place] = stimulus;
  }
  return order;
}

function comesAfter(a: string | number, b: string | number): boolean {
  return typeof a === typeof b ? a > b : typeof b === 'number';
}
