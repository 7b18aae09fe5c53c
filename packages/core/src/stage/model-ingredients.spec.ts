import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { IngredientSource } from '../contract/ingredient-source.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { RunEvent } from '../contract/run-event.ts';
import { defineIngredients } from '../plugin/define-ingredients.ts';
import { modelIngredients } from './model-ingredients.ts';
import { checkIngredients } from './plan/check-ingredients.ts';
import { openTestRun, testUse } from './testing/open-test-run.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const source = (name: string, made: IngredientSource) =>
  defineIngredients({ name, options: z.strictObject({}), create: () => made });

function begin(
  sources: Readonly<Record<string, IngredientSource>>,
  ingredients: Record<string, number | string | null>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-ingredients-'));
  const told: string[] = [];
  const ctx = openTestRun({
    folder,
    providers: [],
    models: [{ use: 'lab', id: 'ant', ingredients }],
    components: Object.entries(sources).map(([name, made]) => source(name, made)),
    experiment: { ingredients: Object.keys(sources).map((name) => testUse(name)) },
    emit: (event: RunEvent) => void (event.type === 'warning' && told.push(event.message)),
  });
  open.push(() => ctx.close());
  return { ctx, folder, told };
}

test('what was said first counts, a null is filled, and only what differs is told', async () => {
  const origin = { provenance: { source: 'shelf', sha256: 'ab' }, notes: ['A note.'] };
  const { ctx, folder, told } = begin(
    {
      one: {
        read: async () => ({ layers: 32, size: 7.62, heads: 40 }),
        columns: { size: { unit: 'billion' } },
        origin: (model) => (model === 'ant' ? origin : null),
      },
      two: {
        read: async () => ({ layers: 32, heads: 48, kind: null }),
        columns: { size: { unit: 'parameters', scale: 'log' } },
      },
    },
    { layers: 30, size: 7.6, heads: null },
  );
  const { values, facts } = await modelIngredients(ctx, ctx.experiment.models);
  expect([...values]).toEqual([['ant', { layers: 30, size: 7.6, heads: 40, kind: null }]]);
  expect(facts).toEqual({ size: { unit: 'billion', scale: 'log' } });
  expect(told).toEqual([
    'Ingredient "layers" of "ant": "one" says 32, but 30 was said before and counts.',
    'Ingredient "layers" of "ant": "two" says 32, but 30 was said before and counts.',
    'Ingredient "heads" of "ant": "two" says 48, but "one" said 40 before, which counts.',
  ]);
  expect(JSON.parse(readFileSync(join(folder, 'ingredients.json'), 'utf8'))).toEqual({
    models: [{ id: 'ant', ingredients: { layers: 30, size: 7.6, heads: 40, kind: null } }],
    columns: facts,
    origins: [{ model: 'ant', source: 'one', ...origin }],
  });
});

test('a source that fails costs only what it would have said', async () => {
  const { ctx, told } = begin(
    {
      lost: {
        read: async () => {
          throw new KindredError('SHELF_EMPTY', 'Nothing is there.');
        },
      },
      found: { read: async () => ({ layers: 2 }) },
    },
    {},
  );
  const { values } = await modelIngredients(ctx, ctx.experiment.models);
  expect(values.get('ant')).toEqual({ layers: 2 });
  expect(told).toEqual(['"lost" says nothing of "ant": Nothing is there.']);
});

test('an ingredient that is a number on most lines and text on a few is told before anybody is asked', async () => {
  const told: string[] = [];
  const made = (sizes: readonly (number | string)[]) =>
    openTestRun({
      folder: mkdtempSync(join(tmpdir(), 'kindred-ingredients-')),
      providers: [],
      models: sizes.map((size, at) => ({ use: 'lab', id: `m${at}`, ingredients: { size } })),
      emit: (event: RunEvent) => void (event.type === 'warning' && told.push(event.message)),
    });
  for (const sizes of [
    ['7', '13', '7B'],
    [7, 13, '7B'],
  ]) {
    const ctx = made(sizes);
    open.push(() => ctx.close());
    await checkIngredients(ctx);
  }
  expect(told).toEqual([
    expect.stringMatching(/^Ingredients of models: "size" is taken as categories.*"7B" of m2/),
  ]);
});

test('a log scale of ingredients on a model’s line is held against them before anybody is asked', async () => {
  const columns = { size: { scale: 'log' } } as const;
  const { ctx } = begin({ scales: { read: async () => ({}), columns } }, { size: 0 });
  await expect(checkIngredients(ctx)).rejects.toMatchObject({
    code: 'COLUMN_NOT_POSITIVE',
    message: expect.stringContaining('"size" of ant is 0'),
  });
});
