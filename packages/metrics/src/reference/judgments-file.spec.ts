import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesService, type Reference, type Representation } from '@kindred/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgmentsFile } from './judgments-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindred-'));
});
afterAll(() => rm(folder, { recursive: true }));

const stimuli = ['lion', 'bat', 'car', 'boat'].map((id) => ({ id, word: id }));

async function load(content: string, options: object, name = 'people.txt') {
  await writeFile(join(folder, name), content);
  const checked = await judgmentsFile.options['~standard'].validate({ path: name, ...options });
  if (checked.issues) throw new Error(checked.issues.map(({ message }) => message).join('; '));
  const files = filesService(folder) as never;
  const made: Reference = await judgmentsFile.create(
    checked.value as never,
    ...([files] as never[]),
  );
  expect(made.provides).toEqual(['judgments']);
  return made.load({
    stimuli,
    signal: new AbortController().signal,
    model: () => Promise.reject(new Error('none')),
  });
}

const rowsOf = ({ judgments }: Representation) =>
  Array.from(judgments!.values, (value, row) => {
    const shown = judgments!.stimuli.subarray(3 * row, 3 * row + 3);
    return [...Array.from(shown, (at) => judgments!.items[at]), value];
  });

test('indices are places in the stimuli; people stay known; other rows are counted', async () => {
  const { representation, notes, provenance } = await load('2 0 1 ann\n1 2 0 bob\n0 1 9 ann\n', {
    structure: 'odd-one-out',
    source: 'two people',
  });
  expect(representation.items).toEqual(['lion', 'bat', 'car']);
  expect(rowsOf(representation)).toEqual([
    ['lion', 'bat', 'car', 1],
    ['lion', 'bat', 'car', 0],
  ]);
  expect(representation.judgments!.participants).toEqual(['ann', 'bob']);
  expect(representation.judgments!.orderKnown).toBe(false);
  expect(provenance).toMatchObject({ source: 'two people', sha256: expect.any(String) as string });
  expect(notes).toEqual([
    '1 item is left out, in no judgment of the file: boat.',
    '1 of 3 judgments left out: about other things.',
  ]);
});

test('indices may be lines of a file of names', async () => {
  await writeFile(join(folder, 'names.txt'), 'aardvark\nboat\nCar\nlion\nbat\n');
  const { representation } = await load('1 2 3\n0 2 3\n', {
    structure: 'odd-one-out',
    names: 'names.txt',
  });
  expect(rowsOf(representation)).toEqual([['boat', 'car', 'lion', 2]]);
});

test('columns of a CSV, an anchor, answers that are missing', async () => {
  const { representation, notes } = await load(
    'shown_1,shown_2,shown_3,order_known,value\nlion,bat,car,true,1\ncar,boat,bat,true,\n',
    { structure: 'anchored' },
    'own.csv',
  );
  expect(rowsOf(representation)).toEqual([['lion', 'bat', 'car', 1]]);
  expect(representation.judgments).toMatchObject({ orderKnown: true, nulls: 1 });
  expect(notes).toContain('1 of 2 judgments left out: no answer.');
  const named = await load(
    'anchor,a,b,said\nlion,bat,car,car\n',
    {
      structure: 'anchored',
      columns: { stimuli: ['anchor', 'a', 'b'], choice: 'said' },
      orderKnown: true,
    },
    'named.csv',
  );
  expect(rowsOf(named.representation)).toEqual([['lion', 'bat', 'car', 1]]);
});

test('says what it cannot read', async () => {
  await expect(load('5 6 7\n', { structure: 'odd-one-out' })).rejects.toMatchObject({
    code: 'REFERENCE_NO_ITEMS',
    message: expect.stringMatching(
      /people\S* has no answered judgment about the 4 stimuli \(1 row read\); .* with\.names/,
    ) as string,
  });
  await expect(load('', {})).rejects.toThrow('"anchored"|"odd-one-out"');
});
