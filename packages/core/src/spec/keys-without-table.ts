import { experimentSchema } from './experiment-schema.ts';

const beside = [
  'experiment',
  'extends',
  'seed',
  'plugins',
  'table',
  'ingredients',
  'analyses',
  'cites',
  'reporters',
];

/** Keys of the experiment file that would do nothing beside a table. */
export const keysWithoutTable: readonly string[] = Object.keys(experimentSchema.shape).filter(
  (key) => !beside.includes(key),
);
