import { counted } from '../../contract/counted.ts';
import type { Ceiling } from '../../contract/ceiling.ts';
import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { Stated } from '../../contract/stated.ts';
import { mean } from '../../statistic/mean.ts';
import { chosenItem } from './chosen-item.ts';
import { trialKeys } from './trial-keys.ts';

/**
 * The share of somebody's choices that can be foretold, from trials answered more than once (Hebart
 * et al. 2020), averaged over trials. `upper`: the share of the most frequent answer, which is too
 * high by what chance adds to a maximum of few. `lower`: how often an answer is the most frequent of
 * the others (ties shared). Null where nothing was repeated, or where repeats never differ: those of
 * a deterministic respondent say nothing of noise.
 */
export function repeatCeiling(table: JudgmentTable): Stated<Ceiling> {
  const keys = trialKeys(table);
  const answers = new Map<number, number[]>();
  for (let row = 0; row < table.count; row++) {
    const own = answers.get(keys[row]);
    if (own) own.push(chosenItem(table, row));
    else answers.set(keys[row], [chosenItem(table, row)]);
  }
  const repeated = [...answers.values()].filter(({ length }) => length > 1);
  if (repeated.length === 0) {
    return { value: null, reason: 'No trial of the reference was answered more than once.' };
  }
  const upper = mean(repeated.map((all) => Math.max(...counts(all).values()) / all.length));
  if (upper === 1) {
    const reason =
      'Its repeats never differ, as those of a deterministic respondent: they bound nothing.';
    return { value: null, reason };
  }
  const lower = mean(repeated.map(foretold));
  const times = mean(repeated.map(({ length }) => length)).toFixed(1);
  const method = `${counted(repeated.length, 'trial')} answered ${times} times on average: most frequent answer of the others, of all`;
  return { value: { lower, upper, method } };
}

function counts(answers: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const answer of answers) found.set(answer, (found.get(answer) ?? 0) + 1);
  return found;
}

/** How often an answer is the most frequent of the others. */
function foretold(answers: readonly number[]): number {
  const all = counts(answers);
  return mean(
    answers.map((own) => {
      const others = new Map(all).set(own, all.get(own)! - 1);
      const most = Math.max(...others.values());
      const ties = [...others.values()].filter((count) => count === most).length;
      return others.get(own) === most ? 1 / ties : 0;
    }),
  );
}
