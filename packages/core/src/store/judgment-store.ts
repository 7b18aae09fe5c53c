import type { DatabaseSync } from 'node:sqlite';
import type { Judgment } from '../contract/judgment.ts';
import { floatBlob } from './float-blob.ts';
import { readTrial, trialColumns } from './read-trial.ts';
import type { Store } from './store.ts';

const pageSize = 4096;
const columns = trialColumns.split(',').length;

/** The part of a store that keeps and lists judgments; the caller opens the transaction. */
export function judgmentStore(
  db: DatabaseSync,
  experiment: string,
): Pick<Store, 'judge' | 'judgments'> {
  const addReader = db.prepare('INSERT INTO readers (hash) VALUES (?) ON CONFLICT DO NOTHING');
  const readerKey = db.prepare('SELECT key FROM readers WHERE hash = ?');
  const useReader = db.prepare('UPDATE models SET reader = ? WHERE experiment = ? AND id = ?');
  const addJudgment = db.prepare(
    `INSERT INTO judgments (trial, reader, value, reason, probabilities, weight)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const list = db.prepare(
    `SELECT ${trialColumns}, j.value, j.probabilities, j.weight FROM models m
    JOIN planned p ON p.model = m.key JOIN trials t ON t.key = p.trial
    JOIN judgments j ON j.trial = t.key AND j.reader = m.reader
    WHERE m.experiment = ? AND m.id = ? AND p.place > ? ORDER BY p.place LIMIT ${pageSize}`,
  );
  list.setReturnArrays(true);

  return {
    judge(model, reader, judgments) {
      addReader.run(reader);
      const key = readerKey.get(reader)!['key'] as number;
      useReader.run(key, experiment, model);
      for (const { trial, value, reason, probabilities, weight } of judgments) {
        addJudgment.run(trial, key, value, reason, floatBlob.write(probabilities), weight);
      }
    },
    *judgments(model): Iterable<Judgment> {
      for (let after = -1; ;) {
        const rows = list.all(experiment, model, after) as unknown as unknown[][];
        for (const row of rows) {
          const { trial, place } = readTrial(row, model);
          after = place;
          yield {
            trial,
            respondent: model,
            participant: trial.participant,
            value: row[columns] as number | null,
            probabilities: floatBlob.read(row[columns + 1] as Uint8Array | null),
            weight: row[columns + 2] as number,
          };
        }
        if (rows.length < pageSize) return;
      }
    },
  };
}
