import type { DatabaseSync } from 'node:sqlite';
import type { ModelStatus } from './model-status.ts';
import { openToRead } from './open-to-read.ts';
import { storeError } from './store-error.ts';

/**
 * How the models of a store stand, all of one moment, while another process may be writing. `experiment`
 * null: of every experiment that shares it. `since`: from when replies count as recent, in ms since 1970.
 */
export function readStatus(
  file: string,
  { experiment, since }: { readonly experiment: string | null; readonly since: number },
): ModelStatus[] {
  const { db, close } = openToRead(file);
  try {
    db.exec('BEGIN');
    return db
      .prepare(
        'SELECT key, experiment, id, respondent FROM models WHERE experiment = ifnull(?, experiment) ORDER BY key',
      )
      .all(experiment)
      .map((row) => ({
        experiment: String(row['experiment']),
        model: String(row['id']),
        ...answers(db, Number(row['key']), since),
        ...failures(db, Number(row['key'])),
        batches: batches(db, Number(row['respondent'])),
      }));
  } catch (error) {
    throw storeError(error, file);
  } finally {
    close();
  }
}

type Answers = Pick<
  ModelStatus,
  'trials' | 'answered' | 'read' | 'nulls' | 'recent' | 'lastReply' | 'cost'
>;

function answers(db: DatabaseSync, model: number, since: number): Answers {
  const row = db
    .prepare(
      `SELECT count(*) AS trials, count(r.trial) AS answered, total(r.received >= ?) AS recent,
        max(r.received) AS last, total(r.cost) AS usd, count(r.text) - count(r.cost) AS unpriced,
        count(j.trial) AS read, count(j.trial) - count(j.value) AS nulls
      FROM models m JOIN planned p ON p.model = m.key LEFT JOIN replies r ON r.trial = p.trial
      LEFT JOIN judgments j ON j.trial = p.trial AND j.reader = m.reader WHERE m.key = ?`,
    )
    .get(since, model)!;
  const number = (name: string) => Number(row[name]);
  return {
    trials: number('trials'),
    answered: number('answered'),
    read: number('read'),
    nulls: number('nulls'),
    recent: number('recent'),
    lastReply: row['last'] === null ? null : number('last'),
    cost: { usd: number('usd'), unpriced: number('unpriced') },
  };
}

function failures(db: DatabaseSync, model: number): Pick<ModelStatus, 'failures' | 'lastError'> {
  const kinds = db
    .prepare(
      `SELECT a.error_kind AS kind, count(*) AS n, max(a.key) AS last
      FROM planned p JOIN attempts a ON a.trial = p.trial
      WHERE p.model = ? AND a.error_kind IS NOT NULL GROUP BY 1 ORDER BY 1`,
    )
    .all(model);
  const last = Math.max(...kinds.map((row) => Number(row['last'])));
  const error =
    kinds.length > 0 &&
    db.prepare('SELECT started, latency, error_kind, error FROM attempts WHERE key = ?').get(last);
  return {
    failures: Object.fromEntries(kinds.map((row) => [String(row['kind']), Number(row['n'])])),
    lastError: error
      ? {
          at: Number(error['started']) + Number(error['latency']),
          kind: String(error['error_kind']),
          message: String(error['error']),
        }
      : null,
  };
}

function batches(db: DatabaseSync, respondent: number): ModelStatus['batches'] {
  return db
    .prepare(
      `SELECT c.vendor_id AS id, c.submitted AS submitted, count(*) AS trials
      FROM batches c JOIN batch_trials b ON b.batch = c.key
      WHERE c.respondent = ? AND c.state IN ('submitting', 'running')
        AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.trial = b.trial)
      GROUP BY c.key ORDER BY c.key`,
    )
    .all(respondent)
    .map((row) => ({
      id: row['id'] as string | null,
      submitted: Number(row['submitted']),
      trials: Number(row['trials']),
    }));
}
