import type { Embedder } from '../../contract/embedder.ts';
import type { Plan } from '../../contract/plan.ts';

/** What a reader of the plan should know before paying; `n` stimuli. */
export function planWarnings(
  models: Plan['models'],
  n: number,
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
    const needed = Math.ceil(dimensions * n * Math.log2(n));
    const short = asked.filter(
      ({ trials, repeats }) => Math.round((trials / repeats) * (1 - holdout)) < needed,
    );
    if (short.length === 0) continue;
    const least = Math.min(...short.map(({ trials, repeats }) => trials / repeats));
    warnings.push(
      `Embedder "${id}": ${Math.round(least * (1 - holdout))} training trials are fewer than d · n · log2 n = ${needed} (models ${short.map((model) => model.id).join(', ')}); their embeddings are poorly determined.`,
    );
  }
  return warnings;
}
