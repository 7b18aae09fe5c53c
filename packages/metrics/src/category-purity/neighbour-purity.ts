/**
 * The share of items whose category has most votes among their neighbours, a k-way tie counting 1/k;
 * items alone in their category are left out.
 */
export function neighbourPurity(
  neighbours: readonly Int32Array[],
  labels: Int32Array,
  categories: number,
): number {
  const sizes = new Int32Array(categories);
  for (const category of labels) sizes[category]++;
  const votes = new Int32Array(categories);
  let hits = 0;
  let total = 0;
  neighbours.forEach((near, item) => {
    const own = labels[item];
    if (sizes[own] < 2) return;
    total++;
    votes.fill(0);
    for (const other of near) votes[labels[other]]++;
    const most = Math.max(...votes);
    if (votes[own] === most) hits += 1 / votes.filter((count) => count === most).length;
  });
  return hits / total;
}
