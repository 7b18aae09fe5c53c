import type { ResultFigure } from '@kindred/core';
import type { Chart } from './chart.ts';
import { heatMapChart } from './heat-map-chart.ts';
import { intervalsChart } from './intervals-chart.ts';
import { scatterChart } from './scatter-chart.ts';

/** The picture of an analysis's figure. */
export function resultChart(figure: ResultFigure): Chart {
  switch (figure.kind) {
    case 'scatter':
      return scatterChart(figure);
    case 'intervals':
      return intervalsChart(figure);
    case 'heat-map':
      return heatMapChart(figure);
  }
}
