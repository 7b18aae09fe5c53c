import type { Embedder } from '../../contract/embedder.ts';
import type { Plan } from '../../contract/plan.ts';

/**
 * What a reader of the plan should know before paying. `n` stimuli, `designs` trials each;
 * `toppedUp` where trials a model cannot answer about are replaced by others.
 */
export function planWarnings(
  models: Plan['models'],
  { n, designs, toppedUp }: { n: number; designs: number; toppedUp: boolean },
  embedders: ReadonlyMap<string, Embedder>,
): string[] {
  const asked = models.filter(({ basis }) => basis === 'judgments');
  const warnings = asked
    .filter(({ repeats, capabilities }) => repeats > 1 && capabilities.deterministic)
    .map(
      ({ id, repeats }) =>
        `Model "${id}" always answers the same: ${repeats} repeats say nothing about its reliability.`,
    );
  for (const [id, { dimensions, holdout }] of embedders) {
    if (dimensions === 'auto') continue;
    const short = asked.flatMap(({ id: model, trials, repeats, missing }) => {
      const known = n - missing.length;
      const needed = Math.ceil(dimensions * known * Math.log2(known));
      const training = Math.round((toppedUp ? designs : trials / repeats) * (1 - holdout));
      return training < needed ? [{ model, training, needed }] : [];
    });
    if (short.length === 0) continue;
    const { training, needed } = short.reduce((a, b) => (b.training < a.training ? b : a));
    warnings.push(
      `Embedder "${id}": ${training} training trials are fewer than d · n · log2 n = ${needed} (models ${short.map(({ model }) => model).join(', ')}); their embeddings are poorly determined.`,
    );
  }
  return warnings;
}
