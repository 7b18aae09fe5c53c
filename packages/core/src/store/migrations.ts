/**
 * The schema as the list of steps that made it; a store's `user_version` is how many it has had. A
 * step that was released is never edited.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE respondents (
    key INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    provider TEXT NOT NULL,
    identity TEXT NOT NULL -- JSON
  );
  CREATE TABLE trials (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    respondent INTEGER NOT NULL REFERENCES respondents,
    task TEXT NOT NULL, -- name and version
    request TEXT, -- hash of the rendered request; null where no prompt is shown
    stimuli TEXT NOT NULL, -- JSON list of ids in shown order
    repeat INTEGER NOT NULL,
    participant TEXT,
    order_known INTEGER NOT NULL,
    session TEXT,
    position INTEGER
  );
  CREATE TABLE readers (key INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE);
  CREATE TABLE models (
    key INTEGER PRIMARY KEY,
    experiment TEXT NOT NULL,
    id TEXT NOT NULL,
    respondent INTEGER NOT NULL REFERENCES respondents,
    reader INTEGER REFERENCES readers, -- the one last used
    UNIQUE (experiment, id)
  );
  -- Trials of each model's current plan, in order of design.
  CREATE TABLE planned (
    model INTEGER NOT NULL REFERENCES models,
    place INTEGER NOT NULL,
    trial INTEGER NOT NULL REFERENCES trials,
    use TEXT, -- hold-out: kept out of every fit
    PRIMARY KEY (model, place),
    UNIQUE (model, trial)
  ) WITHOUT ROWID;
  CREATE TABLE batches (
    key INTEGER PRIMARY KEY,
    respondent INTEGER NOT NULL REFERENCES respondents,
    vendor_id TEXT NOT NULL,
    state TEXT NOT NULL,
    submitted INTEGER NOT NULL, -- ms since 1970
    UNIQUE (respondent, vendor_id)
  );
  CREATE TABLE attempts (
    key INTEGER PRIMARY KEY,
    trial INTEGER NOT NULL REFERENCES trials,
    batch INTEGER REFERENCES batches,
    started INTEGER NOT NULL, -- ms since 1970
    latency REAL NOT NULL, -- ms
    error_kind TEXT, -- null: it was answered
    error TEXT
  );
  CREATE INDEX failed_attempts ON attempts (trial) WHERE error_kind IS NOT NULL;
  CREATE TABLE replies (
    trial INTEGER PRIMARY KEY REFERENCES trials,
    received INTEGER NOT NULL, -- ms since 1970
    text TEXT, -- null: an answer recorded as a value
    value REAL,
    probabilities BLOB, -- float64, little-endian
    weight REAL NOT NULL,
    finish TEXT,
    snapshot TEXT,
    input_tokens INTEGER,
    output_tokens INTEGER,
    cached_tokens INTEGER,
    distribution TEXT -- JSON, as the vendor gave it
  );
  CREATE TRIGGER replies_stay BEFORE UPDATE ON replies
  BEGIN SELECT RAISE(ABORT, 'a reply is never changed'); END;
  CREATE TABLE judgments (
    trial INTEGER NOT NULL REFERENCES trials,
    reader INTEGER NOT NULL REFERENCES readers,
    value REAL,
    reason TEXT NOT NULL,
    probabilities BLOB,
    weight REAL NOT NULL,
    PRIMARY KEY (trial, reader)
  ) WITHOUT ROWID;`,
  `ALTER TABLE replies ADD COLUMN cost REAL; -- US dollars`,
  // Nothing wrote batches before this step.
  `DROP TABLE batches;
  CREATE TABLE batches (
    key INTEGER PRIMARY KEY,
    respondent INTEGER NOT NULL REFERENCES respondents,
    submit_key TEXT NOT NULL UNIQUE, -- ours: the vendor keeps it with the batch
    vendor_id TEXT, -- null while it is being submitted
    state TEXT NOT NULL, -- submitting, running, done, failed, cancelled, fetched
    submitted INTEGER NOT NULL, -- ms since 1970
    reason TEXT
  );
  CREATE TABLE batch_trials (
    batch INTEGER NOT NULL REFERENCES batches,
    trial INTEGER NOT NULL REFERENCES trials,
    PRIMARY KEY (batch, trial)
  ) WITHOUT ROWID;
  CREATE INDEX trial_batches ON batch_trials (trial);`,
  // What a plan of many rounds was begun under; null for one that is planned at once.
  `ALTER TABLE models ADD COLUMN design TEXT`,
];
