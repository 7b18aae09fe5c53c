import { frameFromTable } from '@kindred/core';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { correlate } from './correlation/correlate.ts';
import { compareGroups } from './group-test/compare-groups.ts';

const file = new URL('../../../experiments/ingredients-table/models.csv', import.meta.url);
const [columns, ...rows] = readFileSync(file, 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','));
const frame = frameFromTable({ columns, rows });

// scipy 1.17.1, numpy 2.4, over the same file; x and y without the rows where x is empty:
// r = stats.pearsonr(x, y); ci = r.confidence_interval(); t = r*sqrt((n-2)/(1-r**2))
// bh = stats.false_discovery_control(ps); holm = maximum.accumulate((m-k)*sort(ps)).
// iqr first keeps q1-1.5*(q3-q1) <= x <= q3+1.5*(q3-q1), q = np.quantile(x, [.25, .75]).
// Rows: n, r, low, high, t, p, holm, bh.
const all: Record<string, number[]> = {
  parameters_billion: [
    75, 0.4364089450342365, 0.232473141250368, 0.6035866330922065, 4.1441357907574545,
    9.074895259391458e-5, 0.0004537447629695729, 0.0002722468577817437,
  ],
  instruction_tuned: [
    75, 0.5742109858828643, 0.3992856358666695, 0.7087992839100851, 5.9924474177198634,
    7.195029066700957e-8, 4.317017440020574e-7, 4.317017440020574e-7,
  ],
  attention_heads: [
    54, -0.03477206146050647, -0.299741842874926, 0.23517813867617932, -0.2508966260611596,
    0.8028828037366965, 0.8028828037366965, 0.8028828037366965,
  ],
  kv_heads: [
    17, 0.2618734736796943, -0.2502726373913655, 0.6595072994842516, 1.050905891096956,
    0.3099386481426083, 0.6274042327511367, 0.37192637777112997,
  ],
  hidden_dim: [
    54, 0.3243259492969189, 0.061944785789889774, 0.5447771329955833, 2.4723918610639974,
    0.01672942324014065, 0.0669176929605626, 0.0334588464802813,
  ],
  training_tokens_trillion: [
    12, 0.3907624850166282, -0.23608289933031337, 0.7879573906231261, 1.3424343618485237,
    0.2091347442503789, 0.6274042327511367, 0.31370211637556833,
  ],
};
const fenced: Record<string, number[]> = {
  parameters_billion: [
    73, 0.3955599750188403, 0.1820612565628142, 0.5734410191330132, 3.62903080799354,
    0.0005326963656811366, 0.0026634818284056827, 0.0015980890970434098,
  ],
  attention_heads: [
    49, 0.41244789535683946, 0.14847079516421907, 0.6215569632793891, 3.1039063524146893,
    0.0032302639512866147, 0.012921055805146459, 0.0064605279025732295,
  ],
};

test.each([
  ['none', all],
  ['iqr', fenced],
] as const)('correlations of the 75 models, outliers: %s', (outliers, expected) => {
  const { tables, dropped } = correlate(frame, 'procrustes_r2', {
    ingredients: undefined,
    outliers,
  });
  expect(tables[0].rows).toHaveLength(6);
  for (const [name, [n, ...figures]] of Object.entries(expected)) {
    const row = tables[0].rows.find(([ingredient]) => ingredient === name)!;
    const [, method, count, missing, outside, r, low, high, t, df, p, holm, bh] = row;
    expect(method).toBe(name === 'instruction_tuned' ? 'point-biserial' : 'pearson');
    expect([count, df]).toEqual([n, n - 2]);
    expect(n + Number(missing) + Number(outside)).toBe(75);
    [r, low, high, t, p, holm, bh].forEach((figure, at) => {
      expect(Math.abs(Number(figure) / figures[at] - 1)).toBeLessThan(1e-9);
    });
  }
  expect(dropped.filter(({ reason }) => reason === 'kv_heads is unknown')).toHaveLength(58);
  expect(dropped.filter(({ reason }) => reason.includes('1.5 IQR'))).toHaveLength(
    outliers === 'iqr' ? 7 : 0,
  );
});

// t = stats.ttest_ind(a, b, equal_var=False); ci = t.confidence_interval(); g by hand with
// sp = sqrt(((na-1)*a.var(ddof=1)+(nb-1)*b.var(ddof=1))/(na+nb-2)), J = 1-3/(4*(na+nb)-9).
test('Welch test of instruction tuning over the 75 models', () => {
  const [row] = compareGroups(frame, 'procrustes_r2', 'instruction_tuned').tables[0].rows;
  const expected = [
    44, 31, 0.3396818181818182, 0.18319354838709676, 0.15648826979472144, 0.10583013020263804,
    0.20714640938680484, 6.160622955318693, 70.26014233672988, 4.0237242046573765e-8,
    4.0237242046573765e-8, 4.0237242046573765e-8, 1.3906798984594184,
  ];
  expect(row.slice(0, 2)).toEqual(['true', 'false']);
  row.slice(2).forEach((figure, at) => {
    expect(Math.abs(Number(figure) / expected[at] - 1)).toBeLessThan(1e-9);
  });
});

test('every pair of architectures, adjusted over the three', () => {
  const { tables } = compareGroups(frame, 'procrustes_r2', 'architecture');
  const expected = [
    [
      66, 6, 0.2903939393939394, 0.17916666666666667, 0.11122727272727276, 0.016659137538839533,
      0.205795407915706, 2.7663290379718184, 7.190242129936138, 0.027108712602638425,
      0.08132613780791528, 0.08132613780791528, 0.8399115582243277,
    ],
    [
      66, 3, 0.2903939393939394, 0.128, 0.16239393939393942, -0.019317367463907803,
      0.3441052462517866, 3.1986043879298878, 2.495675558713912, 0.06361888870898273,
      0.12723777741796546, 0.09542833306347409, 1.2126042022375947,
    ],
    [
      6, 3, 0.17916666666666667, 0.128, 0.051166666666666666, -0.11061821143356335,
      0.21295154476689668, 0.8465656404382983, 4.413655861400302, 0.44070702639178777,
      0.44070702639178777, 0.44070702639178777, 0.5167643186623803,
    ],
  ];
  tables[0].rows.forEach((row, pair) => {
    row.slice(2).forEach((figure, at) => {
      expect(Math.abs(Number(figure) / expected[pair][at] - 1)).toBeLessThan(1e-9);
    });
  });
  expect(tables[1].rows.map(([level, n]) => [level, n])).toEqual([
    ['decoder-only', 66],
    ['encoder-decoder', 6],
    ['state-space', 3],
  ]);
});
