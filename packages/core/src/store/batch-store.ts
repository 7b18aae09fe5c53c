import type { DatabaseSync } from 'node:sqlite';
import { readTrial, trialColumns } from './read-trial.ts';
import type { Store } from './store.ts';
import type { StoredBatch } from './stored-batch.ts';

const live = `('submitting', 'running')`;

/** The part of a store that keeps vendors' batches; the caller opens the transaction. */
export function batchStore(
  db: DatabaseSync,
  experiment: string,
): Pick<
  Store,
  | 'openBatch'
  | 'moveBatch'
  | 'dropBatch'
  | 'batches'
  | 'knownBatches'
  | 'strayBatches'
  | 'batchTrials'
  | 'unbatched'
> {
  const respondent = '(SELECT respondent FROM models WHERE experiment = ? AND id = ?)';
  const add = db.prepare(
    `INSERT INTO batches (respondent, submit_key, state, submitted)
    VALUES (${respondent}, ?, 'submitting', ?)`,
  );
  const addTrial = db.prepare('INSERT INTO batch_trials (batch, trial) VALUES (?, ?)');
  const move = db.prepare(
    `UPDATE batches SET state = ?, vendor_id = coalesce(?, vendor_id), reason = ? WHERE key = ?`,
  );
  const dropTrials = db.prepare('DELETE FROM batch_trials WHERE batch = ?');
  const drop = db.prepare('DELETE FROM batches WHERE key = ?');
  const list = db.prepare(
    `SELECT key, submit_key, vendor_id, submitted FROM batches
    WHERE respondent = ${respondent} AND state IN ${live} ORDER BY key`,
  );
  const vendorIds = db.prepare('SELECT vendor_id FROM batches WHERE vendor_id IS NOT NULL');
  const strays = db.prepare(
    `SELECT r.provider AS provider, b.vendor_id AS vendorId
    FROM batches b JOIN respondents r ON r.key = b.respondent
    WHERE b.state IN ${live} AND b.vendor_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM models m WHERE m.respondent = b.respondent)
    ORDER BY b.key`,
  );
  // A failed call of this very batch was told of; one of another batch says nothing here.
  const trials = db.prepare(
    `SELECT t.id AS id, t.key AS key, t.stimuli AS stimuli, EXISTS (
      SELECT 1 FROM models m JOIN planned p ON p.model = m.key
      WHERE m.experiment = ? AND m.id = ? AND p.trial = t.key) AS planned
    FROM batch_trials b JOIN trials t ON t.key = b.trial
    WHERE b.batch = ? AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.trial = t.key)
      AND NOT EXISTS (SELECT 1 FROM attempts a
        WHERE a.trial = t.key AND a.error_kind IS NOT NULL AND a.batch = b.batch)
    ORDER BY t.key`,
  );
  const batchesOf = (states: string) =>
    `FROM batch_trials b JOIN batches c ON c.key = b.batch WHERE b.trial = t.key
      AND c.state ${states} ${live}`;
  const open = db.prepare(
    `SELECT ${trialColumns} FROM models m JOIN planned p ON p.model = m.key
    JOIN trials t ON t.key = p.trial
    WHERE m.experiment = ? AND m.id = ? AND p.place > ?
      AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.trial = t.key)
      AND NOT EXISTS (SELECT 1 ${batchesOf('IN')})
      AND (SELECT count(*) ${batchesOf('NOT IN')}) < ?
    ORDER BY p.place LIMIT ?`,
  );
  open.setReturnArrays(true);

  return {
    openBatch(model, submitKey, submitted, keys) {
      const key = Number(add.run(experiment, model, submitKey, submitted).lastInsertRowid);
      for (const trial of keys) addTrial.run(key, trial);
      return { key, submitKey, vendorId: null, submitted };
    },
    moveBatch(key, state, { vendorId = null, reason = null } = {}) {
      move.run(state, vendorId, reason, key);
    },
    dropBatch(key) {
      dropTrials.run(key);
      drop.run(key);
    },
    batches: (model) =>
      list.all(experiment, model).map((row): StoredBatch => ({
        key: Number(row['key']),
        submitKey: row['submit_key'] as string,
        vendorId: row['vendor_id'] as string | null,
        submitted: Number(row['submitted']),
      })),
    knownBatches: () => new Set(vendorIds.all().map((row) => row['vendor_id'] as string)),
    strayBatches: () =>
      strays.all().map(({ provider, vendorId }) => ({
        provider: provider as string,
        vendorId: vendorId as string,
      })),
    batchTrials: (model, batch) =>
      trials.all(experiment, model, batch).map((row) => ({
        id: row['id'] as string,
        key: Number(row['key']),
        stimuli: JSON.parse(row['stimuli'] as string) as string[],
        planned: row['planned'] === 1,
      })),
    unbatched: (model, tries, after, limit) =>
      (open.all(experiment, model, after, tries, limit) as unknown as unknown[][]).map((row) =>
        readTrial(row, model),
      ),
  };
}
