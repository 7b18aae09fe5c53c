import { expect, test } from 'vitest';
import { loadExperiment } from './load-experiment.ts';
import { workPattern } from './work-pattern.ts';

const load = (cites: string) =>
  loadExperiment('x.yaml', {
    files: {
      read: async () =>
        new TextEncoder().encode(
          `experiment: e\ntable: { path: m.csv, outcome: r2 }\ncites: ${cites}\n`,
        ),
    },
    cwd: '/w',
  });

test.each([
  'arXiv:2510.01030',
  'arXiv:2510.01030v2',
  'arXiv:cs/0612056',
  'arXiv:math.GT/0309136',
  '10.1038/s41562-020-00951-3',
  '10.1016/S0010-0277(00)00109-4',
])('%s is a work', (work) => expect(work).toMatch(workPattern));

test.each([
  'https://doi.org/10.1000/182',
  'arXiv:2510',
  '2510.01030',
  '10.1000/a}, note={x',
  '10.1000/a b',
  '10.1000/a%b',
])('%s is none', (work) => expect(work).not.toMatch(workPattern));

test('works stand beside a table, once each; what is no work is refused with its place', async () => {
  const { cites } = await load('["arXiv:2510.01030", 10.1000/182, "arXiv:2510.01030"]');
  expect(cites).toEqual(['arXiv:2510.01030', '10.1000/182']);
  await expect(load('[Wundt 1874]')).rejects.toThrow(
    /x\.yaml:3:9 cites\[0\] must be an arXiv id such as .* or a DOI such as .*, not "Wundt 1874"/,
  );
});
