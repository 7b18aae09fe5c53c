import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import { isSoft } from './is-soft.ts';
import { optionNearness } from './option-nearness.ts';

/**
 * Lets a known geometry answer a table's trials. `similarity(a, b)` larger is nearer. The
 * `deterministic` law picks the nearest (ties at random), `softmax` picks with probability
 * ∝ exp(similarity). With probability `lapse` in [0, 1] the answer is a uniform guess. Where the
 * row of the table holds probabilities rather than a choice, its answer is the law's own. Each row takes two draws whatever the
 * lapse, so two lapse rates under one `random` differ only in who guesses.
 */
export function answerTrials(
  table: JudgmentTable,
  similarity: (a: number, b: number) => number,
  law: 'deterministic' | 'softmax',
  lapse: number,
  random: Random,
): JudgmentTable {
  const values = new Float64Array(table.count);
  const probabilities = table.probabilities && new Float64Array(table.probabilities.length);
  for (let row = 0; row < table.count; row++) {
    const shown = table.stimuli.subarray(row * table.arity, (row + 1) * table.arity);
    const nearness = optionNearness(table.structure, shown, similarity);
    const guess = random.float() < lapse;
    const draw = random.float();
    if (probabilities && isSoft(table, row)) {
      const shares = law === 'softmax' ? softmax(nearness) : evenShares(nearness);
      const mixed = shares.map((share) => (1 - lapse) * share + lapse / shares.length);
      probabilities.set(mixed, row * mixed.length);
      values[row] = mixed.indexOf(Math.max(...mixed));
      continue;
    }
    if (guess) values[row] = Math.floor(draw * nearness.length);
    else values[row] = law === 'softmax' ? softmaxDraw(nearness, draw) : nearest(nearness, draw);
    if (probabilities) probabilities[row * nearness.length + values[row]] = 1;
  }
  return { ...table, values, probabilities, weights: new Float64Array(table.count).fill(1) };
}

function nearest(nearness: readonly number[], draw: number): number {
  const most = Math.max(...nearness);
  const ties = nearness.flatMap((value, option) => (value === most ? [option] : []));
  return ties[Math.floor(draw * ties.length)];
}

function evenShares(nearness: readonly number[]): number[] {
  const most = Math.max(...nearness);
  const ties = nearness.filter((value) => value === most).length;
  return nearness.map((value) => (value === most ? 1 / ties : 0));
}

function softmax(nearness: readonly number[]): number[] {
  const most = Math.max(...nearness);
  const weights = nearness.map((value) => Math.exp(value - most));
  const sum = weights.reduce((a, c) => a + c, 0);
  return weights.map((weight) => weight / sum);
}

function softmaxDraw(nearness: readonly number[], draw: number): number {
  let left = draw;
  return Math.max(
    0,
    softmax(nearness).findIndex((share) => (left -= share) < 0),
  );
}
