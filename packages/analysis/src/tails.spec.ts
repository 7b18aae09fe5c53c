import { expect, test } from 'vitest';
import { chiSquaredTail } from './chi-squared-tail.ts';
import { criticalT } from './critical-t.ts';
import { fTail } from './f-tail.ts';
import { twoSidedNormalP } from './two-sided-normal-p.ts';

// scipy 1.17: stats.f.sf, chi2.sf, 2*norm.sf, t.ppf.
test.each([
  ['f.sf(1.362, 3, 64)', fTail(1.362, 3, 64), 0.26238878714218766],
  ['f.sf(200, 2, 300)', fTail(200, 2, 300), 6.360367442021966e-56],
  ['f.sf(.001, 3, 64)', fTail(0.001, 3, 64), 0.9999558298845472],
  ['chi2.sf(7.3, 3)', chiSquaredTail(7.3, 3), 0.06292623645904312],
  ['chi2.sf(60, 5)', chiSquaredTail(60, 5), 1.2154569777183007e-11],
  ['2 norm.sf(5)', twoSidedNormalP(5), 5.733031437583866e-7],
  ['t.ppf(.975, 73)', criticalT(73), 1.992997125889855],
  ['t.ppf(.975, 2.4957)', criticalT(2.4957), 3.579065228490812],
  ['t.ppf(.975, 1)', criticalT(1), 12.706204736174694],
])('%s', (_, got, want) => {
  expect(Math.abs(got / want - 1)).toBeLessThan(1e-12);
});
