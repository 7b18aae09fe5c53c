import type { SimulatedScore } from './simulation.ts';

/**
 * One line a metric: the mean over the simulations, which is what the intervals estimate, and how
 * many of each kind hold it, with the binomial standard error of that share.
 */
export function tellCoverage(
  title: string,
  kinds: readonly string[],
  runs: readonly ReadonlyMap<string, SimulatedScore>[],
): void {
  console.log(title);
  for (const name of runs[0].keys()) {
    const own = runs.map((run) => run.get(name)!);
    const expected = own.reduce((sum, { estimate }) => sum + estimate, 0) / own.length;
    const held = kinds.map((kind) => {
      const made = own.flatMap(({ intervals }) => intervals[kind] ?? []);
      if (made.length === 0) return `${kind}: none`;
      const inside = made.filter(({ low, high }) => low <= expected && expected <= high);
      const share = inside.length / made.length;
      const error = Math.sqrt((share * (1 - share)) / made.length);
      return `${kind} ${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
    });
    console.log(`  ${name.padEnd(22)} expected ${expected.toFixed(4)}; ${held.join('; ')}`);
  }
}
