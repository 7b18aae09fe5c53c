import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { respondentOf } from '../fixtures/respondent-of.ts';
import { trialContext } from '../fixtures/trial-context.ts';
import { features } from './features.ts';

test('rows are found as in a reference: by id, else by word, whatever case and underscores', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-features-'));
  await writeFile(
    join(folder, 'v.csv'),
    'name,x,y\nSea Urchin,1,2\nmouse,3,4\nair_conditioner,5,6\n',
  );
  const made = await respondentOf(features, { matrix: 'v.csv' }, folder);
  const stimuli = [
    { id: 'sea_urchin', word: 'sea urchin' },
    { id: 'mouse2', word: 'mouse' },
    { id: 'ac', word: 'air conditioner' },
    { id: 'lion', word: 'lion' },
  ];
  const found = await made.features!(stimuli, trialContext());
  expect(found.items).toEqual(['sea_urchin', 'mouse2', 'ac']);
  expect([...found.values]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(found.missing).toEqual([{ id: 'lion', reason: 'no row of v.csv has its name' }]);
});
