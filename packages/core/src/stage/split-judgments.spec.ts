import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import { randomService } from '../service/random/random-service.ts';
import { tinyTable } from './fixtures/tiny-table.ts';
import { halveJudgments } from './halve-judgments.ts';
import { resampleJudgments } from './resample-judgments.ts';
import { shuffleChoices } from './shuffle-choices.ts';
import { splitJudgments } from './split-judgments.ts';
import { selectRows } from './select-rows.ts';
import { unorderedTrials } from './unordered-trials.ts';

const items = Array.from({ length: 6 }, (_, i) => `item${i}`);
const row = fc
  .tuple(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 3, maxLength: 3 }), fc.nat(1))
  .map(([shown, value]) => [shown[0], shown[1], shown[2], value] as const);
const tables = fc.array(row, { minLength: 1, maxLength: 60 }).map((rows) => tinyTable(items, rows));
// What groups are, said plainly: rows by the sorted text of their stimuli.
const groupsOf = (table: JudgmentTable) => {
  const all = Array.from({ length: table.count }, (_, row) => row);
  const { arity, stimuli } = table;
  const key = (row: number) =>
    stimuli
      .slice(row * arity, (row + 1) * arity)
      .sort()
      .join();
  return [...Map.groupBy(all, key).values()];
};
const keys = (table: JudgmentTable) =>
  groupsOf(table).map(([first]) =>
    table.stimuli
      .slice(first * 3, first * 3 + 3)
      .sort()
      .join(),
  );
const rows = (table: JudgmentTable) =>
  Array.from(
    { length: table.count },
    (_, i) => `${table.stimuli.slice(i * 3, i * 3 + 3).join()}:${table.values[i]}`,
  );

test('groups are those of sorted triplets, whatever the arity, in order of first appearance', () => {
  const many = fc
    .integer({ min: 1, max: 4 })
    .chain((arity) =>
      fc.tuple(
        fc.constant(arity),
        fc.array(fc.array(fc.nat(4), { minLength: arity, maxLength: arity })),
      ),
    );
  fc.assert(
    fc.property(many, ([arity, trials]) => {
      const stimuli = Int32Array.from(trials.flat());
      const table = { ...tinyTable(items, []), arity, count: trials.length, stimuli };
      const { count, offsets, rows } = unorderedTrials(table);
      const found = Array.from({ length: count }, (_, g) => [
        ...rows.subarray(offsets[g], offsets[g + 1]),
      ]);
      expect(found).toEqual(groupsOf(table));
    }),
  );
});

test('shares, halves and draws are those of the plain groups shuffled', () => {
  fc.assert(
    fc.property(tables, fc.infiniteStream(fc.boolean()), fc.integer(), (table, held, seed) => {
      for (let row = 0; row < table.count; row++)
        table.holdOut[row] = held.next().value && row % 9 === 0 ? 1 : 0;
      const groups = groupsOf(table);
      const select = (part: readonly (readonly number[])[]) => selectRows(table, part.flat());
      const inOrder = (part: readonly (readonly number[])[]) =>
        selectRows(
          table,
          part.flat().toSorted((a, b) => a - b),
        );
      const isHeld = (rows: readonly number[]) => rows.some((row) => table.holdOut[row] === 1);
      const free = randomService(seed).shuffle(groups.filter((rows) => !isHeld(rows)));
      const each = Math.round(0.15 * free.length);
      const honest = groups.filter(isHeld);
      const rest = honest.length > 0 ? each : 2 * each;
      expect(splitJudgments(table, 0.3, randomService(seed))).toEqual({
        train: inOrder(free.slice(rest)),
        validation: inOrder(free.slice(0, each)),
        test: inOrder(honest.length > 0 ? honest : free.slice(each, rest)),
      });
      const order = randomService(seed).shuffle([...groups]);
      const half = Math.floor(order.length / 2);
      expect(halveJudgments(table, randomService(seed))).toEqual([
        select(order.slice(0, half)),
        select(order.slice(half)),
      ]);
    }),
  );
});

test('a triplet occurs in a resample as often as in any other table, about once', () => {
  const times = (table: JudgmentTable, seed: number) => {
    const again = resampleJudgments(table, unorderedTrials(table), randomService(seed));
    return new Map(
      [...Map.groupBy(keys(again), String)].map(([key]) => [key, groupSize(again, key)]),
    );
  };
  const groupSize = (table: JudgmentTable, key: string) =>
    groupsOf(table).find((group) => keys(selectRows(table, group))[0] === key)!.length;
  const all = Array.from(
    { length: 20 },
    (_, k) => [k % 6, (k + 1 + (k % 2)) % 6, (k + 3) % 6, 0] as const,
  );
  const whole = tinyTable(
    items,
    all.filter(([a, b, c]) => new Set([a, b, c]).size === 3),
  );
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const rows = groupsOf(whole).map(([first]) => first);
      const some = selectRows(whole, rows.slice(0, 3));
      const [a, b] = [times(selectRows(whole, rows), seed), times(some, seed)];
      // A sample that would be empty is the table itself.
      if (b.size === 3 && [...b.values()].every((count) => count === 1)) return;
      for (const [key, count] of b) expect(a.get(key)).toBe(count);
    }),
  );
  const counts = Array.from({ length: 3000 }, (_, seed) => {
    const table = tinyTable(items, [
      [0, 1, 2, 0],
      [3, 4, 5, 1],
    ]);
    return resampleJudgments(table, unorderedTrials(table), randomService(seed)).count;
  });
  // Mean of 2 Poisson(1), the empty sample (e^-2) counting 2: 2 + 2 e^-2.
  expect(counts.reduce((sum, one) => sum + one, 0) / 3000).toBeCloseTo(2.27, 1);
});

test('no unordered triplet is in two shares, and no judgment is lost', () => {
  fc.assert(
    fc.property(tables, fc.integer(), (table, seed) => {
      const { train, validation, test: held } = splitJudgments(table, 0.4, randomService(seed));
      const all = [train, validation, held];
      expect(all.flatMap(rows).sort()).toEqual(rows(table).sort());
      const everyKey = all.flatMap(keys);
      expect(new Set(everyKey).size).toBe(everyKey.length);
      expect(keys(validation).length).toBe(Math.round(0.2 * keys(table).length));
    }),
  );
});

test("an active sampler's honest rows are test rows", () => {
  const table = tinyTable(items, [
    [0, 1, 2, 0],
    [2, 1, 0, 1],
    [3, 4, 5, 1],
  ]);
  table.holdOut[1] = 1;
  const { train, test: held } = splitJudgments(table, 0, randomService(1));
  expect(rows(held)).toEqual(['0,1,2:0', '2,1,0:1']);
  expect(rows(train)).toEqual(['3,4,5:1']);
});

test('halves share no triplet and together are everything', () => {
  fc.assert(
    fc.property(tables, fc.integer(), (table, seed) => {
      const [a, b] = halveJudgments(table, randomService(seed));
      expect([...rows(a), ...rows(b)].sort()).toEqual(rows(table).sort());
      expect(keys(a).filter((key) => keys(b).includes(key))).toEqual([]);
    }),
  );
});

test('a responder null keeps the trials and the share of each place', () => {
  fc.assert(
    fc.property(tables, fc.integer(), (table, seed) => {
      const shuffled = shuffleChoices(table, randomService(seed));
      expect(shuffled.stimuli).toEqual(table.stimuli);
      const once = selectRows(
        table,
        groupsOf(table).map(([row]) => row),
      );
      const moved = shuffleChoices(once, randomService(seed));
      expect(moved.values.toSorted()).toEqual(once.values.toSorted());
    }),
  );
});

test('all answers to a triplet move together: people who agree go on agreeing', () => {
  const rows = [0, 1, 2].flatMap((first) =>
    [0, 1, 2, 3].map(() => [first, first + 1, first + 3, first === 1 ? 1 : 0] as const),
  );
  const table = tinyTable(items, rows);
  for (let seed = 0; seed < 20; seed++) {
    const { values } = shuffleChoices(table, randomService(seed));
    const each = [0, 4, 8].map((from) => [...values.subarray(from, from + 4)]);
    expect(each.every((own) => new Set(own).size === 1)).toBe(true);
    expect(each.flat().filter((value) => value === 1)).toHaveLength(4);
  }
});

test('shuffled probabilities stay whole rows', () => {
  const table = {
    ...tinyTable(items, [
      [0, 1, 2, 0],
      [3, 4, 5, 1],
    ]),
    probabilities: Float64Array.of(0.9, 0.1, 0.2, 0.8),
  };
  for (let seed = 0; seed < 5; seed++) {
    const { probabilities } = shuffleChoices(table, randomService(seed));
    expect([
      [0.9, 0.1, 0.2, 0.8],
      [0.2, 0.8, 0.9, 0.1],
    ]).toContainEqual([...probabilities!]);
  }
});

test('a bootstrap draws whole triplets, with all their rows', () => {
  const table = tinyTable(items, [
    [0, 1, 2, 0],
    [2, 1, 0, 1],
    [3, 4, 5, 1],
  ]);
  const groups = unorderedTrials(table);
  const sizes = new Set<number>();
  for (let seed = 0; seed < 40; seed++) {
    const drawn = resampleJudgments(table, groups, randomService(seed));
    const count = (key: string) => rows(drawn).filter((text) => text === key).length;
    expect(count('0,1,2:0')).toBe(count('2,1,0:1'));
    sizes.add(drawn.count);
  }
  expect(sizes.size).toBeGreaterThan(3);
});
