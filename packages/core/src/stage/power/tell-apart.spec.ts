import { expect, test } from 'vitest';
import { randomService } from '../../service/random/random-service.ts';
import { tellApart } from './tell-apart.ts';

const normals = (count: number, mean: number, seed: number) => {
  const random = randomService(seed);
  return Array.from({ length: count }, () => mean + random.normal());
};

test('the share told apart is the power of a z test', () => {
  // Means 3 apart, both deviations 1: Φ(3/√2 − 1.96) = 0.5642 (R: pnorm(3/sqrt(2) - qnorm(.975))).
  const { apart, ordered, falseAlarms } = tellApart(
    normals(1500, 3, 1),
    normals(1500, 0, 2),
    'larger-closer',
  );
  expect(Math.abs(apart.value!.share - 0.5642)).toBeLessThan(0.03);
  // pnorm(3/sqrt(2)) = 0.9831
  expect(Math.abs(ordered! - 0.9831)).toBeLessThan(0.01);
  expect(Math.abs(falseAlarms! - 0.05)).toBeLessThan(0.01);
});

test('where smaller is closer the other one is ahead; equal models are told apart 2.5 % of the time', () => {
  const [a, b] = [normals(400, 2, 3), normals(400, 5, 4)];
  expect(tellApart(a, b, 'smaller-closer').ordered).toBeGreaterThan(0.95);
  expect(tellApart(a, b, 'larger-closer').ordered).toBeLessThan(0.05);
  const same = tellApart(normals(1000, 0, 5), normals(1000, 0, 6), 'larger-closer');
  expect(Math.abs(same.apart.value!.share - 0.025)).toBeLessThan(0.015);
});

test('too few runs with a score say so', () => {
  const { apart, ordered } = tellApart([1, 2], [0, 1, 2], 'larger-closer');
  expect(apart).toEqual({ value: null, reason: 'Only 2 of the simulated runs have a score.' });
  expect(ordered).toBeNull();
});
