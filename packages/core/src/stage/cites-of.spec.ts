import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Experiment } from '../contract/experiment.ts';
import { createRegistry } from '../plugin/create-registry.ts';
import { defineKernel } from '../plugin/define-kernel.ts';
import { defineMetric } from '../plugin/define-metric.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import { checkComponent } from '../testing/check-component.ts';
import { isBibEntry } from '../testing/is-bib-entry.ts';
import { citesOf } from './cites-of.ts';

const gower = '@article{gower1975, title = {Generalized {Procrustes} analysis}, year = {1975}}';
const song = '@article{song2012, title = {Feature Selection}, year = {2012}}';
const never = () => {
  throw new Error('is not created');
};
const metric = (name: string, cites?: readonly string[]) =>
  defineMetric({ name, options: z.strictObject({}), create: never, ...(cites && { cites }) });

test('each entry of what was used once, by key; what was not used cites nothing', () => {
  const registry = createRegistry([
    definePlugin({
      name: 'p',
      version: '1',
      components: [
        metric('second', [song, gower]),
        metric('first', [gower.replace('1975}}', '1975} }')]),
        metric('unused', ['@misc{unused, title = {None}}']),
        metric('silent'),
        defineKernel({
          name: 'fast',
          options: z.strictObject({}),
          create: never,
          cites: ['@misc{fast, title = {Fast}}'],
        }),
      ],
    }),
  ]);
  const experiment = {
    design: null,
    models: [],
    references: [],
    embedders: [],
    metrics: [{ use: 'first' }, { use: 'second' }, { use: 'silent' }],
    ingredients: [],
    analyses: [],
    cites: [],
    reporters: [],
  } as unknown as Experiment;
  const kernels = [{ embedder: null, backend: 'fast', version: '1' }];
  expect(citesOf(experiment, registry, kernels)).toEqual([
    '@misc{fast, title = {Fast}}',
    gower,
    song,
  ]);
  expect(citesOf(experiment, registry, [])).toEqual([gower, song]);
  const cites = ['arXiv:2510.01030', '10.1038/s41562-020-00951-3'];
  const study = citesOf({ ...experiment, cites }, registry, []);
  expect(study).toEqual([
    '@misc{arxiv_2510_01030, eprint = {2510.01030}, archiveprefix = {arXiv}, url = {https://arxiv.org/abs/2510.01030}}',
    '@misc{doi_10_1038_s41562_020_00951_3, doi = {10.1038/s41562-020-00951-3}, url = {https://doi.org/10.1038/s41562-020-00951-3}}',
    gower,
    song,
  ]);
  expect(study.every(isBibEntry)).toBe(true);
});

test('the conformance kit refuses what is no BibTeX entry', () => {
  expect(() => checkComponent(metric('right', [gower]))).not.toThrow();
  expect(() => checkComponent(metric('wrong', ['Gower 1975']))).toThrow('no BibTeX entry');
  expect(() => checkComponent(metric('open', [gower.slice(0, -1)]))).toThrow('no BibTeX entry');
  expect(() => checkComponent(metric('two', [gower + song]))).toThrow('no BibTeX entry');
});
