import type { DatabaseSync } from 'node:sqlite';
import { canonicalOrder } from '../contract/canonical-order.ts';
import type { Store } from './store.ts';

const from = 'FROM models m JOIN planned p ON p.model = m.key JOIN trials t ON t.key = p.trial';
const replies = `${from} JOIN replies r ON r.trial = t.key`;
const judged = `${from} JOIN judgments j ON j.trial = t.key AND j.reader = m.reader`;
const model = 'WHERE m.experiment = ? AND m.id = ?';

/** The part of a store that counts. Groups are built by SQLite, so memory stays small. */
export function responseReader(
  db: DatabaseSync,
  experiment: string,
): Pick<Store, 'counts' | 'orders' | 'repeats' | 'unreadable'> {
  db.function('set_of', { deterministic: true }, (stimuli, structure) =>
    JSON.stringify(canonicalOrder(JSON.parse(String(stimuli)) as string[], String(structure))),
  );
  const ask = (sql: string, ...values: (string | number)[]) => db.prepare(sql).all(...values);
  const tally = (sql: string, id: string) =>
    Object.fromEntries(
      ask(sql, experiment, id).map((row) => [String(row['name']), Number(row['n'])]),
    );

  return {
    counts(id) {
      const trials = ask(
        `SELECT count(*) AS n, min(t.order_known) AS known ${from} ${model}`,
        experiment,
        id,
      )[0];
      const said = ask(
        `SELECT count(*) AS n, total(r.input_tokens) AS input, total(r.output_tokens) AS output,
          total(r.cost) AS usd, count(r.text) - count(r.cost) AS unpriced ${replies} ${model}`,
        experiment,
        id,
      )[0];
      const values = ask(
        `SELECT j.value AS value, count(*) AS n ${judged} ${model} AND j.value IS NOT NULL
        GROUP BY j.value ORDER BY j.value`,
        experiment,
        id,
      ).map((row) => ({ value: Number(row['value']), count: Number(row['n']) }));
      return {
        trials: Number(trials['n']),
        replies: Number(said['n']),
        judgments: values.reduce((sum, { count }) => sum + count, 0),
        nulls: tally(
          `SELECT j.reason AS name, count(*) AS n ${judged} ${model} AND j.value IS NULL
          GROUP BY j.reason ORDER BY j.reason`,
          id,
        ),
        failures: tally(
          `SELECT a.error_kind AS name, count(*) AS n ${from} JOIN attempts a ON a.trial = t.key
          ${model} AND a.error_kind IS NOT NULL GROUP BY a.error_kind ORDER BY a.error_kind`,
          id,
        ),
        values,
        orderKnown: trials['known'] !== 0,
        usage: { inputTokens: Number(said['input']), outputTokens: Number(said['output']) },
        cost: { usd: Number(said['usd']), unpriced: Number(said['unpriced']) },
        snapshots: ask(
          `SELECT DISTINCT r.snapshot AS name ${replies} ${model} AND r.snapshot IS NOT NULL
          ORDER BY 1 LIMIT 100`,
          experiment,
          id,
        ).map((row) => String(row['name'])),
      };
    },
    orders(id, structure) {
      const chosen =
        structure === 'pair' || structure === 'set'
          ? 'j.value'
          : `json_extract(t.stimuli, '$[' || CAST(j.value + ${structure === 'anchored' ? 1 : 0} AS INTEGER) || ']')`;
      const row = db
        .prepare(
          `SELECT count(*) AS trials, total(answers = 1) AS same FROM (
            SELECT count(DISTINCT ${chosen}) AS answers ${judged} ${model}
              AND j.value IS NOT NULL AND t.order_known
            GROUP BY set_of(t.stimuli, ?), t.participant, t.repeat
            HAVING count(DISTINCT t.stimuli) > 1)`,
        )
        .get(experiment, id, structure)!;
      return { trials: Number(row['trials']), same: Number(row['same']) };
    },
    repeats(id) {
      const row = db
        .prepare(
          `SELECT count(*) AS trials, total(pairs) / count(*) AS agreement FROM (
            SELECT total(n * (n - 1)) * 1.0 / (sum(n) * (sum(n) - 1)) AS pairs FROM (
              SELECT t.stimuli, t.participant, count(*) AS n ${judged} ${model}
                AND j.value IS NOT NULL
              GROUP BY t.stimuli, t.participant, j.value)
            GROUP BY stimuli, participant HAVING sum(n) > 1)`,
        )
        .get(experiment, id)!;
      return { trials: Number(row['trials']), agreement: Number(row['agreement'] ?? 0) };
    },
    unreadable: (id, limit, length) =>
      ask(
        `SELECT t.stimuli AS shown, substr(r.text, 1, ?) AS reply, j.reason AS reason ${judged}
        JOIN replies r ON r.trial = t.key ${model} AND j.value IS NULL AND r.text IS NOT NULL
        ORDER BY p.place LIMIT ?`,
        length,
        experiment,
        id,
        limit,
      ).map((row) => ({
        shown: JSON.parse(String(row['shown'])) as string[],
        reply: String(row['reply']),
        reason: String(row['reason']),
      })),
  };
}
