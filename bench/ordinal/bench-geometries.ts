import { existsSync, readFileSync } from 'node:fs';
import { randomService } from '@kindred/core';
import type { BenchGeometry } from './simulate-model.ts';

/** Geometries of 128 items by name: a normal one in 30 dimensions, and where it is, people's. */
export function benchGeometries(): Record<string, BenchGeometry> {
  const random = randomService(7);
  const values = Float64Array.from({ length: 128 * 30 }, () => random.normal());
  const normal = { items: 128, dimensions: 30, values, certain: false };
  const things = `${process.env['KINDRED_DATA_DIR']}/things`;
  const found = { 'normal, 30-d': normal, 'the same, without noise': { ...normal, certain: true } };
  if (!existsSync(`${things}/things128.tsv`)) return found;
  const cells = (file: string, separator: RegExp) =>
    readFileSync(`${things}/${file}`, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.trim().split(separator));
  const [head, ...concepts] = cells('things128.tsv', /\t/);
  const rows = concepts.map((cell) => Number(cell[head.indexOf('things_index0')]));
  const human = cells('spose_embedding_49d_sorted.txt', /\s+/);
  const picked = Float64Array.from(rows.flatMap((row) => human[row].map(Number)));
  return {
    ...found,
    'SPoSE, 49-d': { items: rows.length, dimensions: 49, values: picked, certain: false },
  };
}
