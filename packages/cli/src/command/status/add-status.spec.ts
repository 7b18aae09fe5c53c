import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockService as clock, openStore } from '@kindred/core';
import { expect, test } from 'vitest';
import { kindredHere } from '../../fixtures/kindred-here.ts';
import { smallExperiment } from '../../fixtures/small-experiment.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-status-'));
const file = join(folder, 'small.yaml');
writeFileSync(file, smallExperiment(40));
const flags = ['--folder', join(folder, 'run')];
const status = async (...args: string[]) => {
  const { code, out, err } = await kindredHere(['status', ...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};

test('a run that never started is told of, and one that has ended', async () => {
  expect(await status(file, ...flags)).toMatchObject({ state: 'not started', models: [] });
  expect((await kindredHere(['status', file, ...flags])).out).toContain('"kindred run" starts one');
  const { code } = await kindredHere(['run', file, ...flags]);
  expect(code).toBe(0);
  const ended = await status(file, ...flags);
  expect(ended).toMatchObject({ state: 'done', process: null });
  expect(ended.models).toHaveLength(4);
  expect(ended.models[0]).toMatchObject({
    experiment: 'small',
    model: 'respondent-0',
    trials: 40,
    answered: 40,
    open: 0,
    nullShare: 0,
    perMinute: null,
    secondsLeft: null,
  });
  // The folder and the store itself tell the same.
  expect(await status(join(folder, 'run'))).toEqual(ended);
  expect(await status(join(folder, 'run/store.sqlite'))).toEqual(ended);
});

test('a run going on has a pace, and what a vendor wrote cannot steer the terminal', async () => {
  const at = join(folder, 'going.sqlite');
  const store = openStore(at, { mode: 'write', clock, experiment: 'small' });
  const trial = (id: string) => ({
    id,
    task: 't@1',
    request: null,
    design: { stimuli: ['a', 'b'], repeat: 0, participant: null, orderKnown: true },
  });
  store.extend('m', { hash: 'w', provider: 'p', identity: {} }, ['1', '2', '3'].map(trial));
  const [one, two] = store.unanswered('m', -1, 9);
  const now = clock.now();
  const call = { started: now, latency: 5 };
  store.record(
    [
      { trial: one.key, ...call, error: null },
      { trial: two.key, ...call, error: { kind: 'server', message: 'down\u001b[2J' } },
    ],
    [{ trial: one.key, received: now, said: { text: 'b', finish: 'stop', cost: 1.5 } }],
  );
  const { key } = store.openBatch('m', 'k', now, [two.key]);
  store.moveBatch(key, 'running', { vendorId: 'v' });
  const going = await status(file, '--store', at);
  expect(going).toMatchObject({ state: 'running', process: process.pid });
  const [model] = going.models;
  expect(model).toMatchObject({ answered: 1, open: 2, usd: 1.5, failures: { server: 1 } });
  // One reply in the five seconds a pace is taken over at least; two are open.
  expect(model.perMinute).toBeGreaterThan(0);
  expect(model.perMinute).toBeLessThan(12.1);
  expect(model.secondsLeft).toBeCloseTo(120 / model.perMinute, 3);
  const { out } = await kindredHere(['status', at]);
  expect(out).toContain('server: down�[2J');
  expect(out).toContain('1 of 1 trials');
  expect(out).not.toContain('\u001b');
  store.close();
  expect(await status(at)).toMatchObject({ state: 'stopped', models: [{ perMinute: null }] });
});

test('--watch looks again until the run ends', async () => {
  const at = join(folder, 'watched.sqlite');
  const store = openStore(at, { mode: 'write', clock, experiment: 'small' });
  let looked = false;
  const { code, out } = await kindredHere(['status', at, '--watch'], () => {
    if (!looked) store.close();
    looked = true;
  });
  expect(code).toBe(0);
  expect(out).toMatch(/^running [^]*not started/);
});

test('what is no run is an error, and so is --watch with --json', async () => {
  const nowhere = await kindredHere(['status', join(folder, 'nowhere')]);
  expect(nowhere.code).toBe(1);
  expect(nowhere.err).toMatch(/no run, store or experiment file at .*nowhere/);
  expect((await kindredHere(['status', file, '--watch', '--json'])).code).toBe(2);
  const { code } = await kindredHere(['status', file, ...flags, '--watch']);
  expect(code).toBe(0);
});

test('a folder without a run is an error, not a run that never started', async () => {
  const { code, out, err } = await kindredHere(['status', tmpdir()]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('There is no run in');
});
