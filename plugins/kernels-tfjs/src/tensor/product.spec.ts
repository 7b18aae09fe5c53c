import { beforeAll, describe, expect, test } from 'vitest';
import { openDevice } from '../device/open-device.ts';
import { roundsProducts } from '../device/rounds-products.ts';
import { product } from './product.ts';

const wave = (length: number, by: number) =>
  Float64Array.from({ length }, (_, i) => Math.sin(by * i));

describe.each(['cpu', 'wasm'] as const)('%s', (name) => {
  beforeAll(() => openDevice(name));

  test.each(['plain', 'split'] as const)('%s products, transposed or not', (products) => {
    const a = wave(6 * 50, 1.3);
    const b = wave(7 * 50, 0.7);
    const wanted = Array.from({ length: 42 }, (_, at) => {
      let sum = 0;
      for (let k = 0; k < 50; k++) sum += a[Math.floor(at / 7) * 50 + k] * b[(at % 7) * 50 + k];
      return sum;
    });
    const left = { values: a, rows: 6, columns: 50, transpose: false };
    const right = { values: b, rows: 7, columns: 50, transpose: true };
    const made = product(left, right, { products });
    expect(made.shape).toEqual([6, 7]);
    made.dataSync().forEach((value, at) => expect(Math.abs(value - wanted[at])).toBeLessThan(1e-5));
    made.dispose();
  });

  test('factors are not rounded to ten bits here', () => {
    expect(roundsProducts()).toBe(false);
  });
});
