import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesService } from '../files/files-service.ts';
import { formatNpy } from './format-npy.ts';
import { readNamedMatrix } from './read-named-matrix.ts';

const folder = await mkdtemp(join(tmpdir(), 'kindred-places-'));
await writeFile(join(folder, 'all.txt'), 'ant\nbee\n\ncat\ndog\n');
await writeFile(join(folder, 'rows.npy'), formatNpy([2, 2], Float64Array.of(1, 2, 3, 4)));
const files = filesService(folder);

const read = async (places: number[]) => {
  await writeFile(
    join(folder, 'places.npy'),
    formatNpy([places.length], Float64Array.from(places)),
  );
  return readNamedMatrix(files, {
    path: 'rows.npy',
    variable: null,
    names: { file: 'all.txt', places: 'places.npy' },
  });
};

test('rows are named by places among the lines of a longer file', async () => {
  const { names, values } = await read([3, 0]);
  expect(names).toEqual(['dog', 'ant']);
  expect([...values]).toEqual([1, 2, 3, 4]);
});

test.each([
  [[4, 0], /lists place 4, but .*all\.txt has the places 0 to 3/],
  [[-1, 0], /lists place -1/],
  [[0.5, 0], /lists place 0\.5/],
  [[1, 1], /"bee" twice/],
  [[0, 1, 2], /3 names for the 2 rows/],
])('places %o are told', async (places, message) => {
  await expect(read(places)).rejects.toMatchObject({ code: 'ROW_NAMES' });
  await expect(read(places)).rejects.toThrow(message);
});
