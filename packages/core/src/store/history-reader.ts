import type { DatabaseSync } from 'node:sqlite';
import type { RespondentHistory } from './respondent-history.ts';
import type { Store } from './store.ts';

/** Older replies say nothing of today's pace. */
const recent = 1000;

/** The part of a store that tells what a respondent's replies took. */
export function historyReader(db: DatabaseSync): Pick<Store, 'history'> {
  const usage = db.prepare(
    `SELECT count(r.input_tokens) AS counted, total(r.input_tokens) AS input,
      total(r.output_tokens) AS output
    FROM respondents d JOIN trials t ON t.respondent = d.key JOIN replies r ON r.trial = t.key
    WHERE d.hash = ?`,
  );
  const pace = db.prepare(
    `SELECT count(*) AS n, max(received) - min(received) AS span FROM (
      SELECT r.received AS received
      FROM respondents d JOIN trials t ON t.respondent = d.key JOIN replies r ON r.trial = t.key
      WHERE d.hash = ? AND NOT EXISTS (SELECT 1 FROM batch_trials b WHERE b.trial = t.key)
      ORDER BY r.received DESC LIMIT ${recent})`,
  );
  return {
    history(respondent): RespondentHistory {
      const { counted, input, output } = usage.get(respondent)!;
      const { n, span } = pace.get(respondent)!;
      return {
        counted: Number(counted),
        inputTokens: Number(input),
        outputTokens: Number(output),
        recent: Number(n),
        seconds: Number(span ?? 0) / 1000,
      };
    },
  };
}
