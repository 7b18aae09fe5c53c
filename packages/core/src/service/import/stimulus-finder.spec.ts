import { expect, test } from 'vitest';
import { stimulusFinder } from './stimulus-finder.ts';

const find = stimulusFinder([
  { id: 'sea_urchin', word: 'sea urchin' },
  { id: 'bat1', word: 'bat' },
  { id: 'bat2', word: 'bat' },
  { id: 'Polish', word: 'Polish' },
  { id: 'polish', word: 'polish' },
  { id: 'mouse2', word: 'mouse' },
]);

test.each([
  [0, 'sea_urchin'],
  ['sea_urchin', 'sea_urchin'],
  ['Sea Urchin', 'sea_urchin'],
  ['Bat2', 'bat2'],
  ['Mouse', 'mouse2'],
  ['Polish', 'Polish'],
  ['polish', 'polish'],
])('%s is %s', (cell, id) => {
  expect(find(cell)).toEqual({ id });
});

test.each([
  [6, 'no place 6 in the stimuli'],
  ['bat', '"bat" may be bat1, bat2'],
  ['BAT', '"BAT" may be bat1, bat2'],
  ['POLISH', '"POLISH" may be Polish, polish'],
  ['lion', 'no stimulus "lion"'],
])('%s is none', (cell, reason) => {
  expect(find(cell)).toEqual({ id: null, reason });
});
