import type { Judgment } from '../../contract/judgment.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { csvCell } from './csv-cell.ts';

const header = [
  'head',
  'left',
  'right',
  'winner',
  'loser',
  'puid',
  'head_object',
  'left_object',
  'right_object',
  'winner_object',
  'loser_object',
].join(',');

/**
 * Anchored judgments in salmon's columns, line by line: 0-based indices into `items`, then their
 * names. Null judgments are left out; left and right stay empty where the shown order is unknown.
 * Throws `EXPORT_NOT_ANCHORED` for other trials: salmon has no columns for them.
 */
export function* salmonCsv(
  judgments: Iterable<Judgment>,
  items: readonly string[],
): Generator<string> {
  const index = new Map(items.map((id, k) => [id, k]));
  yield `${header}\n`;
  for (const { trial, value, participant, respondent } of judgments) {
    if (value === null) continue;
    const [head, left, right] = trial.stimuli;
    if (trial.stimuli.length !== 3 || (value !== 0 && value !== 1)) {
      throw new KindredError(
        'EXPORT_NOT_ANCHORED',
        "Salmon's columns hold anchored triplets only.",
      );
    }
    const [winner, loser] = value === 0 ? [left, right] : [right, left];
    const names = trial.orderKnown
      ? [head, left, right, winner, loser]
      : [head, null, null, winner, loser];
    const cells = [
      ...names.map((name) => (name ? (index.get(name) ?? null) : null)),
      participant ?? respondent,
      ...names,
    ];
    yield `${cells.map((cell) => csvCell(cell ?? null)).join(',')}\n`;
  }
}
