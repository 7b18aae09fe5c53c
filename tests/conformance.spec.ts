import { analysisPlugin } from '@kindred/analysis';
import type { Component, KernelSession, Plugin } from '@kindred/core';
import * as kit from '@kindred/core/testing';
import { embeddersPlugin } from '@kindred/embedders';
import { js, kernelsPlugin } from '@kindred/kernels';
import { metricsPlugin } from '@kindred/metrics';
import { neuroPlugin } from '@kindred/neuro';
import { providersPlugin } from '@kindred/providers';
import { reportPlugin } from '@kindred/report';
import { tasksPlugin } from '@kindred/tasks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The kits a stranger's components are tested with, on our own.
const plugins: Plugin[] = [
  analysisPlugin,
  embeddersPlugin,
  kernelsPlugin,
  metricsPlugin,
  neuroPlugin,
  providersPlugin,
  reportPlugin,
  tasksPlugin,
];
const { kernels } = kernelsPlugin;

test.each(plugins.map((plugin) => [plugin.name, plugin] as const))(
  '%s is well declared',
  (_, plugin) => {
    expect(() => kit.checkPlugin(plugin)).not.toThrow();
  },
);

function of<C extends Component>(plugin: Plugin, kind: C['kind']): [string, C][] {
  const found = plugin.components.filter((component) => component.kind === kind);
  expect(found.length).toBeGreaterThan(0);
  return found.map((component) => [component.name, component as C]);
}

describe('kernels', () => {
  test.each(of<typeof js>(kernelsPlugin, 'kernel'))('%s', (_, component) =>
    expect(kit.checkKernel(component, { kernels })).resolves.toBeUndefined(),
  );
});

describe('what runs kernels', () => {
  let session: KernelSession;
  beforeAll(async () => {
    const backend = await js.create({} as never);
    const { signal } = new AbortController();
    session = await backend.open({ threads: 1, signal, kernels });
  });
  afterAll(() => session.dispose());

  type Metric = Parameters<typeof kit.checkMetric>[0];
  test.each(of<Metric>(metricsPlugin, 'metric'))('metric %s', (_, component) =>
    expect(kit.checkMetric(component, { kernels: session })).resolves.toBeUndefined(),
  );
  type Embedder = Parameters<typeof kit.checkEmbedder>[0];
  test.each(of<Embedder>(embeddersPlugin, 'embedder'))('embedder %s', (_, component) =>
    expect(
      kit.checkEmbedder(component, { kernels: session, options: { dimensions: 2 } }),
    ).resolves.toBeUndefined(),
  );
});

describe('tasks and samplers', () => {
  type Task = Parameters<typeof kit.checkTask>[0];
  test.each(of<Task>(tasksPlugin, 'task'))('task %s', (_, component) =>
    expect(kit.checkTask(component)).resolves.toBeUndefined(),
  );

  type Stimuli = Parameters<typeof kit.checkStimuli>[0];
  const things = of<Stimuli>(tasksPlugin, 'stimuli').filter(([name]) => name === 'things-128');
  test.each(things)('stimuli %s', (_, component) =>
    expect(kit.checkStimuli(component)).resolves.toBeUndefined(),
  );

  type Sampler = Parameters<typeof kit.checkSampler>[0];
  const samplers = of<Sampler>(tasksPlugin, 'sampler').filter(([name]) => name !== 'file');
  test.each(samplers)('sampler %s', async (_, component) => {
    await expect(kit.checkSampler(component)).resolves.toBeUndefined();
    await expect(
      kit.checkSampler(component, { task: kit.sampleTask('odd-one-out') }),
    ).resolves.toBeUndefined();
  });
});

describe('analyses', () => {
  type Analysis = Parameters<typeof kit.checkAnalysis>[0];
  const options: Record<string, object> = { 'group-test': { by: 'tuned' } };
  test.each(of<Analysis>(analysisPlugin, 'analysis'))('analysis %s', (name, component) =>
    expect(
      kit.checkAnalysis(component, { options: (options[name] ?? {}) as never }),
    ).resolves.toBeUndefined(),
  );
});

describe('respondents and references', () => {
  type Provider = Parameters<typeof kit.checkProvider>[0];
  const offline = of<Provider>(providersPlugin, 'provider').filter(([name]) =>
    ['word-vectors', 'wordnet'].includes(name),
  );
  test.each(offline)('provider %s', async (_, component) => {
    await expect(kit.checkProvider(component)).resolves.toBeUndefined();
    await expect(
      kit.checkProvider(component, { task: kit.sampleTask('odd-one-out') }),
    ).resolves.toBeUndefined();
  });

  type Reference = Parameters<typeof kit.checkReference>[0];
  const references = of<Reference>(metricsPlugin, 'reference').filter(
    ([name]) => name === 'categories',
  );
  test.each(references)('reference %s', (_, component) =>
    expect(kit.checkReference(component)).resolves.toBeUndefined(),
  );
});
