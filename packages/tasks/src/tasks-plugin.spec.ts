import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkPlugin,
  checkSampler,
  checkStimuli,
  checkTask,
  sampleTask,
} from '@kindred/core/testing';
import { exhaustive } from './sampler/exhaustive.ts';
import { file } from './sampler/file.ts';
import { random } from './sampler/random.ts';
import { list } from './stimuli/list.ts';
import { things128 } from './stimuli/things-128.ts';
import { anchoredTriplet } from './task/anchored-triplet.ts';
import { oddOneOut } from './task/odd-one-out.ts';
import { tasksPlugin } from './tasks-plugin.ts';

const path = join(mkdtempSync(join(tmpdir(), 'kindred-')), 'trials.csv');
writeFileSync(path, 'head,left,right,winner\nlion,car,bat,bat\nlion,bat,sea urchin,bat\n');

test('the plugin keeps what plugins promise', () => {
  expect(() => checkPlugin(tasksPlugin)).not.toThrow();
});

test.each([anchoredTriplet, oddOneOut])('$name keeps what tasks promise', async (task) => {
  await expect(checkTask(task)).resolves.toBeUndefined();
});

test.each([
  [things128.name, things128, {}],
  [list.name, list, { items: ['a', 'b'] }],
] as const)('%s keeps what stimuli promise', async (_, stimuli, options) => {
  await expect(checkStimuli(stimuli, { options })).resolves.toBeUndefined();
});

test.each([
  [random.name, random, 'anchored', {}],
  [random.name, random, 'odd-one-out', { count: 25, order: 'both' }],
  [exhaustive.name, exhaustive, 'anchored', { order: 'both' }],
  [file.name, file, 'anchored', { path }],
] as const)('%s keeps what samplers promise (%#)', async (_, sampler, structure, options) => {
  await expect(
    checkSampler(sampler, { options, task: sampleTask(structure) }),
  ).resolves.toBeUndefined();
});
