import { analysisPlugin } from '@kindred/analysis';
import type { Plugin } from '@kindred/core';
import { embeddersPlugin } from '@kindred/embedders';
import { kernelsPlugin } from '@kindred/kernels';
import { metricsPlugin } from '@kindred/metrics';
import { neuroPlugin } from '@kindred/neuro';
import { providersPlugin } from '@kindred/providers';
import { reportPlugin } from '@kindred/report';
import { tasksPlugin } from '@kindred/tasks';

/** The plugins an experiment need not name. */
export const builtInPlugins: readonly Plugin[] = [
  tasksPlugin,
  providersPlugin,
  embeddersPlugin,
  kernelsPlugin,
  metricsPlugin,
  neuroPlugin,
  analysisPlugin,
  reportPlugin,
];
