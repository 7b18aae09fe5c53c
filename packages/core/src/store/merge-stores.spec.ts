import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { clockService as clock } from '../service/clock-service.ts';
import { temporaryFolder } from '../service/temporary-folder.ts';
import { mergeStores } from './merge-stores.ts';
import { openStore } from './open-store.ts';

let folder = temporaryFolder();
afterEach(() => {
  folder.dispose();
  folder = temporaryFolder();
});
let files = 0;
const fresh = () => join(folder.path, `store ${files++}?#.sqlite`);
const merge = (target: string, sources: readonly string[]) => [
  ...mergeStores(target, sources, clock),
];

/** What one run knows of a trial; a batch is told of by number. */
interface Known {
  readonly id: number;
  readonly reply: string | null;
  readonly failures: readonly number[];
  readonly batch: number | null;
}
const states = ['submitting', 'running', 'failed', 'cancelled', 'fetched'] as const;

/** A run's store: even trials are one respondent's, odd ones another's. */
function run(known: readonly Known[], batchState: (typeof states)[number] = 'fetched'): string {
  const file = fresh();
  const store = openStore(file, { mode: 'write', clock });
  for (const side of [0, 1]) {
    const model = `m${side}`;
    const mine = known.filter(({ id }) => id % 2 === side);
    store.extend(
      model,
      { hash: `w${side}`, provider: 'p', identity: { side } },
      mine.map(({ id }) => ({
        id: `t${id}`,
        task: 't@1',
        request: null,
        design: { stimuli: ['a', 'b', `${id}`], repeat: 0, participant: null, orderKnown: true },
      })),
    );
    const keys = new Map(store.unanswered(model, -1, 99).map((t) => [t.trial.id, t.key]));
    for (const [batch, held] of Map.groupBy(mine, (one) => one.batch)) {
      const members = held.map(({ id }) => keys.get(`t${id}`)!);
      const opened =
        batch === null ? null : store.openBatch(model, `b${batch}/${side}`, 1, members);
      const named = batchState === 'submitting' ? {} : { vendorId: `v${batch}` };
      if (opened) store.moveBatch(opened.key, batchState, named);
      for (const { id, reply, failures } of held) {
        const trial = keys.get(`t${id}`)!;
        const call = { trial, latency: id / 7, ...(opened && { batch: opened.key }) };
        const said = { text: reply!, finish: 'stop', cost: 0.5 } as const;
        store.record(
          [
            ...failures.map((started) => ({
              ...call,
              started,
              error: { kind: 'server', message: 'no' },
            })),
            ...(reply === null ? [] : [{ ...call, started: 9, error: null }]),
          ],
          reply === null ? [] : [{ trial, received: 5, said }],
        );
      }
    }
  }
  store.close();
  return file;
}

/** Everything but plans, judgments and the store's own numbers, as lines in order. */
function dump(file: string): string[] {
  using db = new DatabaseSync(file, { readOnly: true });
  const lines = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  return [
    ...lines('SELECT hash, provider, identity FROM respondents'),
    ...lines(
      `SELECT t.id, t.stimuli, d.hash, r.text, r.cost, r.received FROM trials t
      JOIN respondents d ON d.key = t.respondent LEFT JOIN replies r ON r.trial = t.key`,
    ),
    ...lines(
      `SELECT t.id, b.submit_key, a.started, a.latency, a.error_kind, a.error FROM attempts a
      JOIN trials t ON t.key = a.trial LEFT JOIN batches b ON b.key = a.batch`,
    ),
    ...lines(
      `SELECT b.submit_key, b.state, b.vendor_id, d.hash, t.id FROM batches b
      JOIN respondents d ON d.key = b.respondent JOIN batch_trials m ON m.batch = b.key
      JOIN trials t ON t.key = m.trial`,
    ),
  ];
}

const known = fc.record({
  id: fc.nat(9),
  reply: fc.option(fc.constantFrom('x', 'y')),
  failures: fc.uniqueArray(fc.nat(8), { maxLength: 2 }),
  batch: fc.option(fc.nat(1)),
});
const shard = fc.tuple(
  fc.uniqueArray(known, { selector: ({ id }) => id, maxLength: 8 }),
  fc.constantFrom(...states),
);

test('shards merge to the same whatever their order, and twice is as once', () => {
  const law = (shards: [Known[], (typeof states)[number]][], order: number[]) => {
    // Whoever asks a trial hears the same.
    const sources = shards.map(([of, state]) =>
      run(
        of.map((one) => ({ ...one, reply: one.reply && `said ${one.id}` })),
        state,
      ),
    );
    const [one, other] = [fresh(), fresh()];
    for (const source of sources) merge(one, [source]);
    const shuffled = sources.toSorted(
      (a, b) => order[sources.indexOf(a)] - order[sources.indexOf(b)],
    );
    merge(other, shuffled);
    expect(dump(other)).toEqual(dump(one));
    const before = dump(one);
    for (const { added, conflicts } of merge(one, [...sources, other])) {
      expect(Object.values(added)).toEqual([0, 0, 0, 0, 0]);
      expect(conflicts.count).toBe(0);
    }
    expect(dump(one)).toEqual(before);
    // Nothing is lost: every reply of every shard is there.
    const answered = shards.flatMap(([of]) => of.filter(({ reply }) => reply !== null));
    const text = before.join();
    expect(answered.filter(({ id }) => !text.includes(`"said ${id}"`))).toEqual([]);
  };
  const order = fc.array(fc.double({ noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(fc.property(fc.array(shard, { minLength: 1, maxLength: 3 }), order, law), {
    numRuns: 12,
  });
});

test('the same trial with another reply is a conflict; the first stays and its calls are kept', () => {
  const say = (reply: string, failures: number[] = []) =>
    run([0, 1, 2, 3, 4, 5, 6].map((id) => ({ id, reply, failures, batch: null })));
  const target = say('mine', [1]);
  const [merged] = merge(target, [say('yours\u0007'.repeat(100), [1, 2])]);
  expect(merged.conflicts.count).toBe(7);
  expect(merged.conflicts.first).toHaveLength(5);
  const [first] = merged.conflicts.first;
  expect(first).toMatchObject({ trial: 't0', stimuli: ['a', 'b', '0'], kept: 'mine' });
  expect(first.other).toHaveLength(200);
  // Only the failed call it did not know.
  expect(merged.added).toMatchObject({ trials: 0, replies: 0, attempts: 7 });
  expect(dump(target).join()).not.toContain('yours');
});

test('a batch that one side saw end is over; the other keeps its trials', () => {
  const of = [{ id: 0, reply: null, failures: [], batch: 1 }];
  const target = run(of, 'running');
  merge(target, [run(of, 'fetched')]);
  expect(dump(target).join()).toContain('fetched');
  merge(target, [run(of, 'running')]);
  expect(dump(target).join()).toContain('fetched');
});

test('a store that is being written to is merged as far as it is, and told of', () => {
  const source = run([{ id: 0, reply: 'x', failures: [], batch: null }]);
  const writer = openStore(source, { mode: 'write', clock });
  try {
    const [merged] = merge(fresh(), [source]);
    expect(merged).toMatchObject({ beingWritten: true, added: { replies: 1 } });
  } finally {
    writer.close();
  }
  expect(merge(fresh(), [source])[0].beingWritten).toBe(false);
});

test('what cannot be merged is refused before anything is written', () => {
  const good = run([]);
  const newer = run([]);
  {
    using db = new DatabaseSync(newer);
    db.exec('PRAGMA user_version = 99');
  }
  const target = fresh();
  const refused = (code: string, from: readonly string[], to = target) =>
    expect(() => merge(to, from)).toThrow(expect.objectContaining({ code }) as Error);
  refused('STORE_NEWER', [good, newer]);
  refused('STORE_MISSING', [good, join(folder.path, 'nowhere.sqlite')]);
  refused('STORE_CORRUPT', [import.meta.filename]);
  expect(existsSync(target)).toBe(false);
  refused('MERGE_SELF', [good], good);
  const writer = openStore(good, { mode: 'write', clock });
  refused('STORE_LOCKED', [run([])], good);
  writer.close();
});
