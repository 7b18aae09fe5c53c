import { expect, test } from 'vitest';
import { z } from 'zod';
import type { OptionsSchema } from '../contract/options-schema.ts';
import { checkOptions } from './check-options.ts';
import { defineEmbedder } from './define-embedder.ts';
import { OptionsError } from './options-error.ts';

const component = defineEmbedder({
  name: 'ckl',
  options: z.strictObject({
    dimensions: z.union([z.literal('auto'), z.number().int().min(1)]).default('auto'),
    law: z.enum(['softmax', 'probit']).default('softmax'),
    stop: z.strictObject({ patience: z.number(), smooth: z.boolean().optional() }).optional(),
  }),
  create: () => undefined as never,
});
const at = (line: number) => ({ file: '/x.yaml', line, column: 5 });
const use = {
  id: 'ckl',
  use: 'ckl',
  with: {},
  at: at(1),
  places: { with: at(2), 'with.dimensons': at(3), 'with.law': at(4), 'with.stop': at(5) },
};

async function problems(options: never): Promise<(readonly [number, string])[]> {
  const error: unknown = await checkOptions(component, use, options).catch((thrown) => thrown);
  if (!(error instanceof OptionsError)) throw error;
  expect(error).toMatchObject({ code: 'SPEC_BAD_OPTION', location: error.problems[0].location });
  return error.problems.map(({ location, message }) => [location.line, message] as const);
}

test('gives the options with their defaults', async () => {
  expect(await checkOptions(component, use, { dimensions: 30 })).toEqual({
    dimensions: 30,
    law: 'softmax',
  });
});

test('says everything at once, each at its line, with the nearest name', async () => {
  expect(
    await problems({ dimensons: 3, law: 'softmx', stop: { patiense: 1 }, zzzzzz: 1 } as never),
  ).toEqual([
    [
      4,
      'option "law" of embedder "ckl": expected one of "softmax"|"probit"; did you mean "softmax"?',
    ],
    [5, 'option "stop.patience" of embedder "ckl" is required'],
    [5, 'unknown option "stop.patiense" of embedder "ckl"; did you mean "patience"?'],
    [3, 'unknown option "dimensons" of embedder "ckl"; did you mean "dimensions"?'],
    [2, 'unknown option "zzzzzz" of embedder "ckl"; it has dimensions, law, stop'],
  ]);
});

test('a value that fits no form of a union says what would', async () => {
  const [[, message]] = await problems({ dimensions: 'many' } as never);
  expect(message).toBe(
    'option "dimensions" of embedder "ckl": expected "auto", or: expected number, received string',
  );
});

test('any Standard Schema will do, also an asynchronous one of another library', async () => {
  const schema: OptionsSchema<{ n: number }> = {
    '~standard': {
      version: 1,
      vendor: 'acme',
      validate: async (value) =>
        (value as { n?: unknown }).n === 1
          ? { value: { n: 1 } }
          : { issues: [{ message: 'n is one', path: [{ key: 'n' }] }] },
      jsonSchema: { input: () => ({}) },
    },
  };
  const other = { ...component, options: schema };
  expect(await checkOptions(other, use, { n: 1 })).toEqual({ n: 1 });
  await expect(checkOptions(other, use, {})).rejects.toThrow(
    'option "n" of embedder "ckl": n is one',
  );
});
