/** Accuracy after so many triplets, rising in triplets. */
export type Curve = readonly { readonly triplets: number; readonly accuracy: number }[];

/** Triplets at which a curve first reaches an accuracy, between two points on a line; null if never. */
export function reached(curve: Curve, accuracy: number): number | null {
  const at = curve.findIndex((point) => point.accuracy >= accuracy);
  if (at < 0) return null;
  if (at === 0) return curve[0].triplets;
  const [before, after] = [curve[at - 1], curve[at]];
  const share = (accuracy - before.accuracy) / (after.accuracy - before.accuracy);
  return before.triplets + share * (after.triplets - before.triplets);
}

const middle = (sorted: readonly number[]) => sorted[Math.floor((sorted.length - 1) / 2)];

/**
 * Prints what each way of asking needs to get half, three quarters and nine tenths of the accuracy that
 * random trials gain between the first and the last point: median (least – most) over seeds.
 */
export function printCurves(title: string, ways: Readonly<Record<string, readonly Curve[]>>): void {
  const mean = (curves: readonly Curve[], at: number) =>
    curves.reduce((sum, curve) => sum + curve.at(at)!.accuracy, 0) / curves.length;
  const random = ways['random'];
  const targets = [0.5, 0.75, 0.9].map((share) => {
    const first = mean(random, 0);
    return first + share * (mean(random, -1) - first);
  });
  const heads = targets.map((target) => `to ${(100 * target).toFixed(1)} %`);
  console.log(`\n${title}\n`);
  console.log(`| trials | ${heads.join(' | ')} | accuracy at the end (± sd) |`);
  console.log(`| --- |${' --- |'.repeat(targets.length + 1)}`);
  for (const [way, curves] of Object.entries(ways)) {
    const cells = targets.map((target) => {
      const found = curves.map((curve) => reached(curve, target) ?? Infinity);
      const sorted = found.toSorted((a, b) => a - b).map((one) => Math.round(one));
      const words = [middle(sorted), sorted[0], sorted.at(-1)!].map((one) =>
        one === Infinity ? 'never' : `${one}`,
      );
      return `${words[0]} (${words[1]} – ${words[2]})`;
    });
    const last = mean(curves, -1);
    const spread = Math.sqrt(
      curves.reduce((sum, curve) => sum + (curve.at(-1)!.accuracy - last) ** 2, 0) /
        Math.max(1, curves.length - 1),
    );
    const end = `${(100 * last).toFixed(1)} ± ${(100 * spread).toFixed(1)} %`;
    console.log(`| ${way} | ${cells.join(' | ')} | ${end} |`);
  }
}
