import { expect, test } from 'vitest';
import { crowdKernel } from './crowd-kernel.ts';
import { headPosterior } from './head-posterior.ts';
import { informationGain } from './information-gain.ts';
import { uncertainty } from './uncertainty.ts';

// Five points in the plane, and three answers about item 0: 1 rather than 2, 3 rather than 4 (of weight
// 2), and 4 at 30 % against 1.
const points = Float64Array.of(0, 0, 1, 0.2, -0.5, 0.7, 0.3, -1.1, 2, 1.5);
const kernel = crowdKernel(points, 2, 0.05);
const choices = {
  count: 3,
  shown: Int32Array.of(0, 1, 2, 0, 4, 3, 0, 1, 4),
  weights: Float64Array.of(1, 0, 0, 2, 0.7, 0.3),
};
const posterior = headPosterior(kernel, choices, [0, 1, 2]);

test('the posterior and every gain are what the definition gives, computed elsewhere', () => {
  // python3, numpy 2.4: the posterior over places, then for each pair the entropy of the posterior less
  // its expected entropy after the answer, each posterior normalised by itself (not the mutual
  // information the code computes):
  //   import numpy as np
  //   X=np.array([[0,0],[1,.2],[-.5,.7],[.3,-1.1],[2,1.5]]);mu=.05
  //   v=mu+((X[:,None]-X[None])**2).sum(-1)
  //   P=lambda x,near,far:v[x,far]/(v[x,near]+v[x,far])
  //   tau=np.array([P(x,1,2)*P(x,3,4)**2*P(x,1,4)**.7*P(x,4,1)**.3 for x in range(5)]);tau/=tau.sum()
  //   H=lambda q:-(q*np.log(q)).sum()
  //   print(repr(tau.tolist()))
  //   out=[]
  //   for b,c in [(1,2),(1,3),(1,4),(2,3),(2,4),(3,4)]:
  //       pb=np.array([P(x,b,c) for x in range(5)]);p=(tau*pb).sum()
  //       tb=tau*pb/p;tc=tau*(1-pb)/(1-p)
  //       out.append([b,c,float(H(tau)-p*H(tb)-(1-p)*H(tc))])
  //   print(out)
  const weights = new Array<number>(5).fill(0);
  posterior.places.forEach((place, k) => (weights[place] = posterior.weights[k]));
  const expected = [
    0.25351055727585475, 0.15556577480485348, 0.007498090256559528, 0.5834235940287361,
    1.9836339960771296e-6,
  ];
  weights.forEach((weight, k) => expect(weight).toBeCloseTo(expected[k], 12));
  const gains = [
    [1, 2, 0.0883055525664051],
    [1, 3, 0.36167108327086267],
    [1, 4, 0.01942859317958688],
    [2, 3, 0.24498608886430895],
    [2, 4, 0.03767677336749822],
    [3, 4, 0.1185971543904639],
  ];
  for (const [b, c, gain] of gains)
    expect(informationGain(kernel, posterior, b, c)).toBeCloseTo(gain, 12);
});

test('an anchor of which nothing is known may lie anywhere, one that is known tells nothing', () => {
  const open = headPosterior(kernel, choices, []);
  expect([...open.weights]).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  const sure = { places: Int32Array.of(0), weights: Float64Array.of(1) };
  expect(informationGain(kernel, sure, 1, 2)).toBeCloseTo(0, 14);
  expect(informationGain(kernel, open, 3, 4)).toBeGreaterThan(0.1);
  expect(informationGain(kernel, open, 3, 4)).toBeLessThan(Math.LN2);
});

test('uncertainty is 1 where both options are as far and falls as one is nearer', () => {
  const line = crowdKernel(Float64Array.of(0, 1, -1, 3), 1, 0.05);
  expect(uncertainty(line, 0, 1, 2)).toBe(1);
  // (9.05 − 1.05) / (9.05 + 1.05)
  expect(uncertainty(line, 0, 1, 3)).toBeCloseTo(1 - 8 / 10.1, 14);
});
