import type { DatabaseSync } from 'node:sqlite';
import type { Distribution } from '../contract/distribution.ts';
import { floatBlob } from './float-blob.ts';
import { readTrial, trialColumns } from './read-trial.ts';
import type { Store } from './store.ts';

const from = `FROM models m JOIN planned p ON p.model = m.key JOIN trials t ON t.key = p.trial`;
const page = `m.experiment = ? AND m.id = ? AND p.place > ?`;
const columns = trialColumns.split(',').length;

/** The part of a store that lists trials and replies still to be worked on. */
export function trialReader(
  db: DatabaseSync,
  experiment: string,
): Pick<Store, 'progress' | 'unanswered' | 'unread' | 'models'> {
  const unanswered = db.prepare(
    `SELECT ${trialColumns} ${from} WHERE ${page}
      AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.trial = t.key)
    ORDER BY p.place LIMIT ?`,
  );
  const unread = db.prepare(
    `SELECT ${trialColumns}, r.text, r.value, r.probabilities, r.weight, r.distribution ${from}
    JOIN replies r ON r.trial = t.key WHERE ${page}
      AND NOT EXISTS (SELECT 1 FROM judgments j JOIN readers d ON d.key = j.reader
        WHERE j.trial = t.key AND d.hash = ?)
    ORDER BY p.place LIMIT ?`,
  );
  const progress = db.prepare(
    `SELECT count(*) AS trials, count(r.trial) AS answered, count(j.value) AS valued
    FROM models m JOIN planned p ON p.model = m.key LEFT JOIN replies r ON r.trial = p.trial
    LEFT JOIN judgments j ON j.trial = p.trial AND j.reader = m.reader
    WHERE m.experiment = ? AND m.id = ?`,
  );
  const models = db.prepare('SELECT id FROM models WHERE experiment = ? ORDER BY key');
  unanswered.setReturnArrays(true);
  unread.setReturnArrays(true);
  const rows = (found: unknown) => found as unknown[][];

  return {
    progress(model) {
      const row = progress.get(experiment, model)!;
      return {
        trials: Number(row['trials']),
        answered: Number(row['answered']),
        valued: Number(row['valued']),
      };
    },
    unanswered: (model, after, limit) =>
      rows(unanswered.all(experiment, model, after, limit)).map((row) => readTrial(row, model)),
    unread: (model, reader, after, limit) =>
      rows(unread.all(experiment, model, after, reader, limit)).map((row) => {
        const [text, value, probabilities, weight, distribution] = row.slice(columns);
        return {
          ...readTrial(row, model),
          text: text as string | null,
          value: value as number | null,
          probabilities: floatBlob.read(probabilities as Uint8Array | null),
          weight: weight as number,
          distribution:
            distribution === null ? null : (JSON.parse(distribution as string) as Distribution),
        };
      }),
    models: () => models.all(experiment).map((row) => row['id'] as string),
  };
}
