import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { KindredError } from '../contract/kindred-error.ts';
import { defineEmbedder } from '../plugin/define-embedder.ts';
import { defineProvider } from '../plugin/define-provider.ts';
import { embed } from './embed.ts';
import { openFitters } from './open-fitters.ts';
import { parse } from './parse.ts';
import { plan } from './plan.ts';
import { collect } from './collect.ts';
import { idleKernel } from './testing/idle-kernel.ts';
import { openTestRun, testUse } from './testing/open-test-run.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Always names the option at `place`. */
const names = (name: string, place: number) =>
  defineProvider({
    name,
    options: z.strictObject({}),
    create: () => ({
      answer: async (prompt: string) => ({ text: prompt.split(' ')[1 + place] }),
    }),
  });

const fits: (boolean | undefined)[] = [];

/** Finds nothing in judgments that always name the second option. */
const picky = (fingerprint?: string) =>
  defineEmbedder({
    name: 'picky',
    options: z.strictObject({}),
    create: () => ({
      accepts: ['anchored'],
      dimensions: 1,
      holdout: 0,
      kernels: [],
      ...(fingerprint !== undefined && { fingerprint }),
      fit: async ({ train }, { refit }) => {
        fits.push(refit);
        if (train.values.every((value) => value === 1) && !refit)
          throw new KindredError('EMBEDDER_COLLAPSED', 'Nothing is left.');
        return {
          items: train.items,
          dimensions: 1,
          values: new Float64Array(train.items.length),
          similarity: 'dot',
          perDimension: [],
          fit: null,
          warnings: [],
        };
      },
    }),
  });

async function begin(folder: string, fingerprint?: string) {
  fits.length = 0;
  const warnings: string[] = [];
  const ctx = openTestRun({
    folder,
    providers: [names('first', 0), names('second', 1)],
    models: [{ use: 'first' }, { use: 'second' }],
    components: [idleKernel, picky(fingerprint)],
    experiment: { kernels: [testUse('idle')], embedders: [testUse('picky')] },
    emit: (event) => void (event.type === 'warning' && warnings.push(event.message)),
  });
  open.push(() => ctx.close());
  const planned = await plan(ctx);
  await collect(ctx, planned, { ask: true });
  await parse(ctx, planned);
  const opened = await openFitters(ctx, planned);
  open.unshift(async () => opened[Symbol.asyncDispose]());
  return { ctx, planned, warnings, fitters: opened.fitters };
}
const folder = () => mkdtempSync(join(tmpdir(), 'kindred-embed-'));

test('a model in whose judgments nothing is found is told of; the others are embedded', async () => {
  const { ctx, planned, fitters, warnings } = await begin(folder());
  const { subjects } = await embed(ctx, planned, fitters);
  const embedded = subjects.filter(({ embedding }) => embedding).map(({ model }) => model);
  expect(embedded).toEqual(['first']);
  expect(warnings).toEqual(['Model "second" has no embedding by "picky". Nothing is left.']);
  expect(fits).toEqual([undefined, undefined]);
});

test('a refit is told that it is one', async () => {
  const { ctx, planned, fitters } = await begin(folder());
  const { subjects } = await embed(ctx, planned, fitters);
  const { judgments } = subjects.find(({ model }) => model === 'second')!;
  const refits = await fitters[0].fitAll('second/half', {}, 2, () => judgments!);
  expect(refits).toHaveLength(2);
  expect(fits.slice(2)).toEqual([true, true]);
});

test('files that decide a fit are part of its identity', async () => {
  const place = folder();
  const once = async (fingerprint?: string) => {
    const { ctx, planned, fitters } = await begin(place, fingerprint);
    const { reused } = await embed(ctx, planned, fitters);
    for (const close of open.splice(0)) await close();
    return reused;
  };
  expect([await once(), await once(), await once('a'), await once('a'), await once('b')]).toEqual([
    0, 1, 0, 1, 0,
  ]);
});
