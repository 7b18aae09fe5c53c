import { expect, test } from 'vitest';
import { documentKeys } from './document-keys.ts';

test('each key has an owner, a meaning, a type and, where there is one, a default', () => {
  const rows = documentKeys();
  const keys = rows.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(rows.filter(({ meaning }) => meaning === '')).toEqual([]);
  const slots =
    'experiment seed plugins stimuli task trials models references embedder embedders metrics ingredients analyses kernels reporters budget inference repeats answers delivery extends';
  expect(keys).toEqual(expect.arrayContaining(slots.split(' ')));
  expect(keys).toEqual(
    expect.arrayContaining([
      'table.path',
      'table.id',
      'table.outcome',
      'metrics[].against',
      'analyses[].outcome.metric',
      '….compat',
    ]),
  );
  expect(rows.find(({ key }) => key === 'inference.permutations')).toEqual({
    key: 'inference.permutations',
    owner: 'align',
    meaning: 'Item permutations a null',
    type: 'a whole number from 0 to 1000000',
    required: false,
    default: '1000',
  });
});
