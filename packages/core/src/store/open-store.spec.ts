import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { clockService as clock } from '../service/clock-service.ts';
import { migrations } from './migrations.ts';
import { openStore } from './open-store.ts';
import type { PlannedTrial } from './planned-trial.ts';
import { storeError } from './store-error.ts';

const fresh = () => join(mkdtempSync(join(tmpdir(), 'kindred-store-')), 'store.sqlite');
const write = (file: string) => openStore(file, { mode: 'write', clock });
const read = (file: string) => openStore(file, { mode: 'read', clock });
const who = { hash: 'w', provider: 'p', identity: {} };
const trial = (id: string, participant: string | null = null): PlannedTrial => ({
  id,
  task: 't@1',
  request: null,
  design: { stimuli: ['a', 'b', 'c'], repeat: 0, participant, orderKnown: true },
});
const text = (key: number, said: string) =>
  ({
    trial: key,
    received: 5,
    said: { text: said, finish: 'stop', cost: 0.5, usage: { inputTokens: 3, outputTokens: 1 } },
  }) as const;

test('a reply is kept as it came, once; readers see it while the writer is at work', () => {
  const file = fresh();
  const store = write(file);
  expect(store.extend('m', who, [trial('1'), trial('2'), trial('1')])).toBe(2);
  const [one, two] = store.unanswered('m', -1, 10);
  const attempt = { trial: one.key, started: 1, latency: 2 };
  store.record(
    [
      { ...attempt, error: { kind: 'overload', message: 'busy' } },
      { ...attempt, error: null },
    ],
    [text(one.key, 'first'), text(one.key, 'second')],
  );
  const reader = read(file);
  expect(reader.progress('m')).toEqual({ trials: 2, answered: 1, valued: 0 });
  expect(reader.unanswered('m', -1, 10)).toEqual([two]);
  expect(store.unread('m', 'r', -1, 10)[0]).toMatchObject({ text: 'first', value: null });
  const probabilities = Float64Array.of(0.25, 0.75);
  store.judge('m', 'r', [{ trial: one.key, value: 1, reason: 'named', probabilities, weight: 1 }]);
  expect(store.unread('m', 'r', -1, 10)).toEqual([]);
  expect([...reader.judgments('m')]).toMatchObject([{ value: 1, probabilities, weight: 1 }]);
  expect(reader.counts('m')).toMatchObject({
    failures: { overload: 1 },
    cost: { usd: 0.5, unpriced: 0 },
    usage: { inputTokens: 3, outputTokens: 1 },
  });
  store.close();
  reader.close();
  using db = new DatabaseSync(file);
  expect(() => db.exec("UPDATE replies SET text = 'x'")).toThrow('never changed');
});

test('a second writer is refused and told who writes; a killed one leaves no lock', () => {
  const file = fresh();
  const store = write(file);
  expect(() => write(file)).toThrow(`(process ${process.pid})`);
  store.close();
  const script = `
    const { openStore } = await import(${JSON.stringify(join(import.meta.dirname, 'open-store.ts'))});
    openStore(${JSON.stringify(file)}, { mode: 'write', clock: { now: Date.now } });
    process.kill(process.pid, 'SIGKILL');`;
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
  expect({ signal, stderr: String(stderr) }).toMatchObject({ signal: 'SIGKILL' });
  write(file).close();
});

test('a store of the first schema is migrated and keeps its replies; a reader asks for that', () => {
  const file = fresh();
  {
    using old = new DatabaseSync(file);
    old.exec(`${migrations[0]} PRAGMA user_version = 1; PRAGMA application_id = 0x6b696e64;
      INSERT INTO respondents VALUES (1, 'w', 'p', '{}');
      INSERT INTO trials VALUES (1, '1', 1, 't@1', NULL, '["a","b","c"]', 0, NULL, 1, NULL, NULL);
      INSERT INTO models VALUES (1, '', 'm', 1, NULL);
      INSERT INTO planned VALUES (1, 0, 1, NULL);
      INSERT INTO replies (trial, received, text, weight) VALUES (1, 5, 'kept', 1);`);
  }
  expect(() => read(file)).toThrow(expect.objectContaining({ code: 'STORE_OUTDATED' }) as Error);
  const store = write(file);
  expect(store.unread('m', 'r', -1, 9)).toMatchObject([{ text: 'kept' }]);
  expect(store.counts('m').cost).toEqual({ usd: 0, unpriced: 1 });
  store.close();
});

test.each([
  ['STORE_NEWER', (db: DatabaseSync) => db.exec('PRAGMA user_version = 99')],
  ['STORE_FOREIGN', (db: DatabaseSync) => db.exec('PRAGMA application_id = 7')],
])('%s: such a file is left alone', (code, spoil) => {
  const file = fresh();
  write(file).close();
  {
    using db = new DatabaseSync(file);
    spoil(db);
  }
  for (const open of [write, read]) {
    expect(() => open(file)).toThrow(expect.objectContaining({ code }) as Error);
  }
});

test('what is no store, damaged, missing or not to be opened is a deliberate error', () => {
  const file = fresh();
  expect(() => read(file)).toThrow(expect.objectContaining({ code: 'STORE_MISSING' }) as Error);
  writeFileSync(file, 'These are not the bytes of a database. '.repeat(100));
  expect(() => write(file)).toThrow(expect.objectContaining({ code: 'STORE_CORRUPT' }) as Error);
  expect(() => write(join(file, 'below'))).toThrow(
    expect.objectContaining({ code: 'STORE_CANNOT_OPEN' }) as Error,
  );
});

test.skipIf(process.getuid?.() === 0)('a read-only folder is named (skipped as root)', () => {
  const file = fresh();
  write(file).close();
  chmodSync(join(file, '..'), 0o500);
  chmodSync(file, 0o400);
  expect(() => write(file)).toThrow(/STORE|cannot be/);
});

test('a full disk is told as such, and what was counted is safe', () => {
  using db = new DatabaseSync(fresh());
  db.exec('CREATE TABLE t (x); PRAGMA max_page_count = 4');
  const fill = () => {
    try {
      db.exec('INSERT INTO t VALUES (zeroblob(100000))');
    } catch (error) {
      throw storeError(error, 'here.sqlite');
    }
  };
  expect(fill).toThrow(expect.objectContaining({ code: 'STORE_DISK_FULL' }) as Error);
});
