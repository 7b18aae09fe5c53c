import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleStimuli, testServices } from '@kindred/core/testing';
import type { TestServices } from '@kindred/core/testing';

const ids = sampleStimuli.map(({ id }) => id);
const csv = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => `${row.join(',')}\n`).join('');
// The place of item k in the plane: no two pairs are equally far apart.
const place = (k: number) => [Math.sqrt(k), (k * k) / 7 + k];
const apart = (a: number, b: number) =>
  Math.hypot(place(a)[0] - place(b)[0], place(a)[1] - place(b)[1]);

/** Files about the kits' twelve stimuli, for components that read some; their paths below `kit`. */
export async function kitFiles(): Promise<TestServices> {
  const services = testServices();
  const folder = join(services.folder, 'kit');
  await mkdir(folder);
  const triplets = ids.map((id, k) => [id, ids[(k + 1) % 12], ids[(k + 2) % 12]]);
  const files = {
    'vectors.csv': csv([['id', 'x', 'y'], ...ids.map((id, k) => [id, ...place(k)])]),
    'rdm.csv': csv([
      ['id', ...ids],
      ...ids.map((id, a) => [id, ...ids.map((_, b) => apart(a, b))]),
    ]),
    'answers.csv': csv([
      ['head', 'left', 'right', 'winner'],
      ...triplets.map(([head, left, right], k) => [head, left, right, k % 3 ? left : right]),
    ]),
    'config.json': JSON.stringify({ model_type: 'gpt2', n_layer: 2, n_head: 4, n_embd: 64 }),
    'models.csv': csv([
      ['id', 'parameters', 'tuned'],
      ['glove', 1200, 'true'],
    ]),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return services;
}
