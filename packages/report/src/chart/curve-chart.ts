import type { Embedding } from '@kindred/core';
import type { Chart } from './chart.ts';

type Curve = NonNullable<Embedding['fit']>['curve'];
const most = 200;

/** Loss per judgment on training and validation over the steps of a fit. */
export function curveChart(curve: Curve, label: string): Chart {
  const every = Math.ceil(curve.length / most);
  const values = curve
    .filter((_, at) => at % every === 0 || at === curve.length - 1)
    .flatMap(({ step, train, validation }) => [
      { step, loss: train, part: 'train' },
      ...(validation === null ? [] : [{ step, loss: validation, part: 'validation' }]),
    ]);
  return {
    label,
    rows: values,
    spec: {
      data: { values },
      width: 300,
      autosize: { type: 'fit-x', contains: 'padding' },
      height: 110,
      mark: { type: 'line', strokeWidth: 1.75 },
      encoding: {
        x: {
          field: 'step',
          type: 'quantitative',
          axis: { title: 'step', tickCount: 4, grid: false },
        },
        y: {
          field: 'loss',
          type: 'quantitative',
          scale: { zero: false, nice: true },
          axis: { title: 'loss (nats)', tickCount: 4 },
        },
        color: {
          field: 'part',
          scale: { domain: ['train', 'validation'], range: ['var(--soft)', 'var(--accent)'] },
          legend: { title: null, orient: 'bottom', symbolType: 'stroke' },
        },
      },
    },
  };
}
