import { existsSync } from 'node:fs';
import type { ResultFigure } from '@kindred/core';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { chartSvg } from '../files/chart-svg.ts';
import { style } from '../html/style.ts';
import { renderChart } from './render-chart.ts';
import { resultChart } from './result-chart.ts';

const executablePath = '/usr/bin/chromium';
const outcome = 'procrustes · human · ckl';

const partial = (name: string, numbers: readonly number[]): ResultFigure => ({
  kind: 'scatter',
  name: 'partial',
  caption: `partial residuals of ${name}`,
  x: { label: `${name}, residual given parameters_billion`, scale: 'log' },
  y: { label: `${outcome}, other effects taken out`, scale: 'linear' },
  points: numbers.map((x, at) => ({ row: `m${at}`, x, y: 0.1 * (at - 1) })),
});
const figures = [
  partial('hidden_dim', [512, 4096, 8192]),
  partial('parameters_billion', [0.08, 7, 70]),
  partial('parameters', [8e7, 7e9, 7e10]),
  partial('training_tokens', [3e11, 1.5e13]),
  {
    kind: 'intervals',
    name: 'groups',
    caption: 'groups',
    x: { label: `change of ${outcome} per sd (numbers) or between levels`, scale: 'linear' },
    rows: [{ label: 'architecture: encoder-decoder (n = 12)', value: 1, low: 0, high: 2 }],
    nothing: 0,
  },
] satisfies ResultFigure[];

// Text that leaves its picture, ends in an ellipsis, or lies upon another.
const faults = `
Array.from(document.querySelectorAll('svg')).flatMap((svg) => {
  const outer = svg.getBoundingClientRect();
  const texts = Array.from(svg.querySelectorAll('text')).map((one) => [one, one.getBoundingClientRect()]);
  const shown = texts.filter(([one, box]) => box.width > 0 && getComputedStyle(one).opacity !== '0');
  return shown.flatMap(([one, box], at) => {
    const out = box.left < outer.left || box.right > outer.right || box.top < outer.top || box.bottom > outer.bottom;
    const upon = shown.slice(0, at).find(([, b]) =>
      box.left < b.right - 1 && b.left < box.right - 1 && box.top < b.bottom - 4 && b.top < box.bottom - 4);
    return [
      ...(out ? [one.textContent + ' is cut off'] : []),
      ...(one.textContent.includes('…') ? [one.textContent] : []),
      ...(upon ? [one.textContent + ' lies upon ' + upon[0].textContent] : []),
    ];
  });
});
`;

test.skipIf(!existsSync(executablePath))(
  'labels and titles of log axes are whole, apart, and inside their picture (skipped without chromium)',
  async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    const browser = await chromium.launch({ executablePath, args });
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const charts = figures.map(resultChart);
    const inPage = await Promise.all(charts.map(async (one) => (await renderChart(one)).text));
    const asFile = await Promise.all(charts.map(chartSvg));
    await tab.setContent(`<style>${style}</style>${[...inPage, ...asFile].join('<br>')}`);
    expect(await tab.locator('svg').count()).toBe(2 * figures.length);
    expect(await tab.evaluate(faults)).toEqual([]);
    // .01 to 100: no decade is left out for want of room.
    const decades = await tab.locator('svg').nth(1).locator('text').allTextContents();
    expect(decades).toEqual(expect.arrayContaining(['0.01', '0.1', '1', '10', '100']));
    await browser.close();
  },
);
