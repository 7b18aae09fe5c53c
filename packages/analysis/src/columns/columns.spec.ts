import { expect, test } from 'vitest';
import { columns } from './columns.ts';

test('says of columns what its lines say, and nothing of models', async () => {
  const said = { size: { unit: 'billion parameters', scale: 'log' }, layers: { unit: 'layers' } };
  const source = await columns.create({ columns: said } as never);
  expect(source.columns).toEqual(said);
  expect(await source.read({ id: 'a', use: 'lab', options: {} })).toEqual({});
});

test('types are not its to say, and scales are named', async () => {
  const check = async (facts: object) => {
    const { issues } = await columns.options['~standard'].validate({ columns: { size: facts } });
    return issues === undefined;
  };
  expect(await check({ scale: 'log' })).toBe(true);
  expect(await check({ scale: 'ln' })).toBe(false);
  expect(await check({ type: 'number' })).toBe(false);
});
