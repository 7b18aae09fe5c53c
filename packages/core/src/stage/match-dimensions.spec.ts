import { expect, test } from 'vitest';
import { randomService } from '../service/random/random-service.ts';
import { matchDimensions } from './match-dimensions.ts';

/** Small whole numbers, the same in any language. */
const toy = (n: number, d: number, a: number, b: number, c: number) => ({
  dimensions: d,
  values: Float64Array.from({ length: n * d }, (_, at) => {
    const [i, j] = [Math.floor(at / d), at % d];
    return (a * i + b * j + c * i * j + i * i + j * j) % 11;
  }),
});

// import numpy as np
// def toy(n,d,a,b,c):
//   i,j=np.arange(n)[:,None],np.arange(d)[None]; return (a*i+b*j+c*i*j+i*i+j*j)%11.
// x,y=toy(40,4,3,5,2),toy(40,6,7,1,4)
// r=np.corrcoef(x.T,y.T)[:4,4:]; print(r.argmax(1), r.max(1))
// rng=np.random.default_rng(1)
// best=[np.corrcoef(x.T,y[rng.permutation(40)].T)[:4,4:].max(1) for _ in range(20000)]
// print(np.quantile(best,.95,axis=0))
test('best matches and their chance level as numpy has them', () => {
  const random = randomService(3);
  const found = matchDimensions(toy(40, 4, 3, 5, 2), toy(40, 6, 7, 1, 4), 4000, random);
  expect(found.map((one) => one!.dimension)).toEqual([1, 4, 1, 1]);
  [0.46743480533166837, 0.42591708434142056, 0.42948717948717946, 0.3085228321549386].forEach(
    (r, k) => expect(found[k]!.r).toBeCloseTo(r, 12),
  );
  // 4,000 draws here, 20,000 there: a standard error of about .005.
  [0.374, 0.3738, 0.3737, 0.3702].forEach((bound, k) =>
    expect(Math.abs(found[k]!.bound! - bound)).toBeLessThan(0.02),
  );
});

test('a dimension is itself again, whatever its scale; a negative one is not', () => {
  const x = toy(40, 4, 3, 5, 2);
  const scaled = { ...x, values: x.values.map((value) => 3 * value + 1) };
  const found = matchDimensions(scaled, x, 50, randomService(1));
  found.forEach((one, k) => {
    expect(one).toMatchObject({ dimension: k });
    expect(one!.r).toBeCloseTo(1, 12);
    expect(one!.r).toBeGreaterThan(one!.bound!);
  });
  const flipped = { ...x, values: x.values.map((value) => -value) };
  for (const one of matchDimensions(flipped, x, 0, randomService(1))) {
    expect(one!.bound).toBe(null);
    expect(one!.r).toBeLessThan(0.99);
  }
});

test('what does not vary is matched with nothing and matches nothing', () => {
  const x = toy(20, 3, 3, 5, 2);
  const flat = { dimensions: 2, values: new Float64Array(40).fill(0.1) };
  expect(matchDimensions(flat, x, 10, randomService(1))).toEqual([null, null]);
  expect(matchDimensions(x, flat, 10, randomService(1))).toEqual([null, null, null]);
});

test('of noise about one in twenty dimensions exceeds its bound', () => {
  const random = randomService(11);
  const noise = (d: number) => ({
    dimensions: d,
    values: Float64Array.from({ length: 60 * d }, () => Math.max(0, random.normal())),
  });
  const found = matchDimensions(noise(400), noise(20), 200, random);
  const named = found.filter((one) => one!.r > one!.bound!).length;
  expect(named).toBeGreaterThan(6);
  expect(named).toBeLessThan(36);
});
