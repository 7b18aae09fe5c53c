import { KindredError, type RunRecord } from '@kindred/core';
import { csvText } from './csv-text.ts';

const names = ['head', 'left', 'right', 'winner', 'loser'];

/**
 * Anchored judgments in salmon's columns, streamed: 0-based places among the stimuli, then their
 * ids; `puid` is the participant, or the model. Null judgments are left out; left and right stay
 * empty where the shown order is unknown. Throws `EXPORT_NOT_ANCHORED` for other trials, which
 * salmon has no columns for.
 */
export async function* salmonCsv(run: RunRecord): AsyncGenerator<string> {
  const place = new Map(run.stimuli.map(({ id }, at) => [id, at]));
  yield csvText([[...names, 'puid', ...names.map((name) => `${name}_object`)]]);
  for await (const { trial, value, participant, respondent } of run.judgments()) {
    if (value === null) continue;
    const [head, left, right] = trial.stimuli;
    if (trial.stimuli.length !== 3 || (value !== 0 && value !== 1)) {
      throw new KindredError(
        'EXPORT_NOT_ANCHORED',
        "Salmon's columns hold anchored triplets only; remove `salmon: true`.",
      );
    }
    const [winner, loser] = value === 0 ? [left, right] : [right, left];
    const shown = trial.orderKnown ? [left, right] : [null, null];
    const ids = [head, ...shown, winner, loser];
    const places = ids.map((id) => (id === null ? null : (place.get(id) ?? null)));
    yield csvText([[...places, participant ?? respondent, ...ids]]);
  }
}
