import type { Component, Json, KernelSession, Representation } from '@kindred/core';
import * as kit from '@kindred/core/testing';
import type { TestServices } from '@kindred/core/testing';
import { kernelsPlugin } from '@kindred/kernels';
import { sampleRun } from '../../packages/report/src/fixtures/sample-run.ts';

const other: Representation = {
  items: kit.sampleStimuli.map(({ id }) => id),
  vectors: {
    dimensions: 1,
    values: Float64Array.from(kit.sampleStimuli.keys()),
    similarity: 'euclidean',
    law: null,
  },
  rdm: null,
  labels: null,
  judgments: null,
};

/** Runs the kit of a component's kind, the one a stranger's component is tested with. */
export async function checkBuiltIn(
  component: Component,
  options: Readonly<Record<string, Json>>,
  { services, kernels }: { readonly services: TestServices; readonly kernels: KernelSession },
): Promise<void> {
  const setup = { options: options as never, services };
  const odd = { ...setup, task: kit.sampleTask('odd-one-out') };
  const one = component as never;
  // What is read from the kit's file was asked with an anchor; an active sampler asks with one.
  const anchoredOnly = 'path' in options || component.name === 'active';
  switch (component.kind) {
    case 'analysis':
      return kit.checkAnalysis(one, setup);
    case 'embedder':
      return kit.checkEmbedder(one, { ...setup, kernels });
    case 'ingredients':
      return kit.checkIngredients(one, {
        ...setup,
        model: { id: 'glove', use: 'word-vectors', options: {} },
      });
    case 'kernel':
      return kit.checkKernel(one, { ...setup, kernels: kernelsPlugin.kernels });
    case 'metric':
      return kit.checkMetric(one, { ...setup, kernels });
    case 'provider':
      await kit.checkProvider(one, setup);
      return anchoredOnly ? undefined : kit.checkProvider(one, odd);
    case 'reference':
      return kit.checkReference(one, { ...setup, models: { other } });
    case 'reporter':
      await kit.checkReporter(one, {
        ...setup,
        run: sampleRun({ models: 3, items: 8, hostile: false }),
      });
      return kit.checkReporter(one, {
        ...setup,
        run: sampleRun({ models: 4, items: 9, hostile: true }),
      });
    case 'sampler':
      await kit.checkSampler(one, { ...setup, kernels });
      return anchoredOnly ? undefined : kit.checkSampler(one, odd);
    case 'stimuli':
      return kit.checkStimuli(one, setup);
    case 'task':
      return kit.checkTask(one, setup);
  }
}
