import type { ResultFigure } from '@kindred/core';
import { expect, test } from 'vitest';
import { hostileWords } from '../fixtures/hostile-words.ts';
import { sampleFigures } from '../fixtures/sample-figures.ts';
import { unclosedTags } from '../fixtures/unclosed-tags.ts';
import { renderChart } from './render-chart.ts';
import { resultChart } from './result-chart.ts';

const drawn = async (figure: ResultFigure) => (await renderChart(resultChart(figure))).text;
const marks = (svg: string, kind: string) =>
  svg.match(new RegExp(`<g class="mark-${kind}[^"]*marks[^"]*"[^>]*>[^]*?</g>`, 'g')) ?? [];
const paths = (groups: readonly string[]) =>
  groups.flatMap((one) => one.match(/<path/g) ?? []).length;
const [scatter, forest, heat] = sampleFigures(['a', 'b', 'c'], 'vocabulary');

test('points, line and band are drawn on a log scale; what it cannot show is left out', async () => {
  const figure = scatter as ResultFigure.Scatter;
  const svg = await drawn(figure);
  expect(svg).toContain('hidden size (vocabulary)');
  expect(paths(marks(svg, 'symbol'))).toBeGreaterThanOrEqual(3);
  expect(marks(svg, 'area').join('')).toContain('var(--band)');
  expect(marks(svg, 'line').join('')).toContain('<path');
  const chart = resultChart({
    ...figure,
    points: [...figure.points, { row: 'zero', x: 0, y: 1 }, { row: 'odd', x: 1, y: NaN }],
  });
  expect(chart.rows.filter(({ part }) => part === 'point')).toHaveLength(3);
  expect(svg).not.toContain('NaN');
});

test('two estimates of one name stay two lines; one without an interval is a dot', async () => {
  const { rows } = resultChart(forest);
  expect(rows.map(({ label }) => label)).toEqual([
    'instruction_tuned',
    'log10(hidden_dim)',
    'vocabulary',
    'vocabulary (4)',
  ]);
  const svg = await drawn(forest);
  expect(svg).toContain('stroke-dasharray="4,3"');
  const onLog = resultChart({
    ...(forest as ResultFigure.Intervals),
    x: { label: 'odds', scale: 'log' },
  });
  expect(onLog.rows).toMatchObject([
    { value: 0.13, low: 0.08 },
    { value: 0.05 },
    { value: 0.01, low: null },
  ]);
});

test('a heat map leaves undefined pairs blank and writes the others', async () => {
  const svg = await drawn(heat);
  expect(paths(marks(svg, 'rect'))).toBe(11);
  expect(svg).toContain('>−0.35<');
  expect(svg).not.toMatch(/NaN|null|url\(/);
});

test.each(Object.entries(hostileWords))('%s as a label stays text', async (_, word) => {
  for (const figure of sampleFigures([word, 'b', 'c'], word)) {
    const svg = await drawn(figure);
    expect(unclosedTags(svg)).toEqual([]);
    expect(svg).not.toMatch(/<script|<img|<b /i);
    for (const [, attributes] of svg.matchAll(/<[a-z]+((?:"[^"]*"|[^"<>])*)>/g)) {
      expect(attributes.replace(/"[^"]*"/g, '')).not.toMatch(/\s(?:on[a-z]+|href)=/);
    }
  }
});
