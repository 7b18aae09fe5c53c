import { realpathSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../contract/clock.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { findConflicts } from './find-conflicts.ts';
import { findWriter } from './find-writer.ts';
import type { Merged } from './merged.ts';
import { openToRead } from './open-to-read.ts';
import { openToWrite } from './open-to-write.ts';
import { readOnlyAddress } from './read-only-address.ts';
import { storeError } from './store-error.ts';

/**
 * Puts into `target` (made where there is none) what `sources` have and it lacks: respondents by hash,
 * trials that something is known of by id, the first reply of each, calls and batches. Which trials
 * have a reply does not depend on the order, and merging twice changes nothing. Plans and judgments are
 * not merged: both are made again from what is. Gives one source after the other, each whole or not at
 * all; a source is only read. Throws `MERGE_SELF`, and `STORE_…` for a source that is missing, foreign,
 * newer or older, before anything is written.
 */
export function* mergeStores(
  target: string,
  sources: readonly string[],
  clock: Clock,
): Generator<Merged, void> {
  for (const source of sources) openToRead(source).close();
  const { db, close } = openToWrite(target, clock);
  try {
    const self = sources.find((source) => realpathSync(source) === realpathSync(target));
    if (self !== undefined) {
      throw new KindredError('MERGE_SELF', `${self} is the target itself; name other stores.`);
    }
    for (const source of sources) yield mergeOne(db, source);
  } finally {
    close();
  }
}

function mergeOne(db: DatabaseSync, source: string): Merged {
  try {
    db.prepare('ATTACH DATABASE ? AS source').run(readOnlyAddress(source).href);
    try {
      db.exec('BEGIN IMMEDIATE');
      const beingWritten = findWriter(source) !== null;
      const conflicts = findConflicts(db);
      const added = {
        respondents: changes(db, addRespondents),
        trials: changes(db, addTrials),
        replies: changes(db, addReplies),
        batches: changes(db, addBatches),
        attempts: changes(db, addAttempts),
      };
      db.exec(`${addBatchTrials}; ${advanceBatches}; COMMIT`);
      return { source, beingWritten, added, conflicts };
    } finally {
      if (db.isTransaction) db.exec('ROLLBACK');
      db.exec('DETACH DATABASE source');
    }
  } catch (error) {
    throw storeError(error, source);
  }
}

const changes = (db: DatabaseSync, sql: string) => Number(db.prepare(sql).run().changes);

const addRespondents = `INSERT INTO main.respondents (hash, provider, identity)
  SELECT hash, provider, identity FROM source.respondents WHERE true ORDER BY key
  ON CONFLICT DO NOTHING`;

const addTrials = `INSERT INTO main.trials (id, respondent, task, request, stimuli, repeat,
    participant, order_known, session, position)
  SELECT t.id, d.key, t.task, t.request, t.stimuli, t.repeat, t.participant, t.order_known,
    t.session, t.position
  FROM source.trials t JOIN source.respondents o ON o.key = t.respondent
  JOIN main.respondents d ON d.hash = o.hash
  WHERE t.key IN (SELECT trial FROM source.replies)
    OR t.key IN (SELECT trial FROM source.attempts)
    OR t.key IN (SELECT trial FROM source.batch_trials)
  ORDER BY t.key ON CONFLICT DO NOTHING`;

const addReplies = `INSERT INTO main.replies (trial, received, text, value, probabilities, weight,
    finish, snapshot, input_tokens, output_tokens, cached_tokens, distribution, cost)
  SELECT t.key, r.received, r.text, r.value, r.probabilities, r.weight, r.finish, r.snapshot,
    r.input_tokens, r.output_tokens, r.cached_tokens, r.distribution, r.cost
  FROM source.replies r JOIN source.trials o ON o.key = r.trial
  JOIN main.trials t ON t.id = o.id
  WHERE true ORDER BY r.trial ON CONFLICT DO NOTHING`;

const addBatches = `INSERT INTO main.batches (respondent, submit_key, vendor_id, state, submitted, reason)
  SELECT d.key, b.submit_key, b.vendor_id, b.state, b.submitted, b.reason
  FROM source.batches b JOIN source.respondents o ON o.key = b.respondent
  JOIN main.respondents d ON d.hash = o.hash
  WHERE true ORDER BY b.key ON CONFLICT DO NOTHING`;

const addBatchTrials = `INSERT INTO main.batch_trials (batch, trial)
  SELECT b.key, t.key FROM source.batch_trials m
  JOIN source.batches c ON c.key = m.batch JOIN main.batches b ON b.submit_key = c.submit_key
  JOIN source.trials o ON o.key = m.trial JOIN main.trials t ON t.id = o.id
  WHERE true ON CONFLICT DO NOTHING`;

const rank = (state: string) =>
  `CASE ${state} WHEN 'submitting' THEN 0 WHEN 'running' THEN 1 WHEN 'failed' THEN 2
    WHEN 'cancelled' THEN 3 ELSE 4 END`;

// A batch one side has seen end, or knows the vendor's id of, is so for both; where they saw different
// ends, the one that brought most.
const advanceBatches = `UPDATE main.batches AS b
  SET state = c.state, vendor_id = c.vendor_id, reason = c.reason
  FROM source.batches c
  WHERE c.submit_key = b.submit_key AND ${rank('c.state')} > ${rank('b.state')}`;

// Calls have no id: one is the same when everything known of it is.
const addAttempts = `INSERT INTO main.attempts (trial, batch, started, latency, error_kind, error)
  SELECT t.key, b.key, a.started, a.latency, a.error_kind, a.error
  FROM source.attempts a JOIN source.trials o ON o.key = a.trial JOIN main.trials t ON t.id = o.id
  LEFT JOIN source.batches c ON c.key = a.batch LEFT JOIN main.batches b ON b.submit_key = c.submit_key
  EXCEPT SELECT trial, batch, started, latency, error_kind, error FROM main.attempts
  ORDER BY 3`;
