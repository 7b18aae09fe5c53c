import { join } from 'node:path';
import { z } from 'zod';
import type { Component } from '../../contract/component.ts';
import type { Experiment } from '../../contract/experiment.ts';
import type { RunEvent } from '../../contract/run-event.ts';
import type { SamplerContext } from '../../contract/sampler-context.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import type { Task } from '../../contract/task.ts';
import type { TrialDesign } from '../../contract/trial-design.ts';
import type { Use } from '../../contract/use.ts';
import { createHost } from '../../plugin/create-host.ts';
import { createRegistry } from '../../plugin/create-registry.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { defineSampler } from '../../plugin/define-sampler.ts';
import { defineStimuli } from '../../plugin/define-stimuli.ts';
import { defineTask } from '../../plugin/define-task.ts';
import { hostServices } from '../../service/host-services.ts';
import { openArtifacts } from '../../store/open-artifacts.ts';
import { openStore } from '../../store/open-store.ts';
import type { RunContext } from '../run-context.ts';

/** What a test run is made of; only `providers` and `models` must be given. */
export interface TestRun {
  readonly folder: string;
  readonly providers: readonly Component[];
  readonly models: readonly (Partial<Experiment.Model> & { readonly use: string })[];
  readonly stimuli?: readonly Stimulus[];
  readonly task?: Partial<Task>;
  readonly design?: (ctx: SamplerContext) => Iterable<TrialDesign>;
  readonly more?: (ctx: SamplerContext) => Iterable<TrialDesign>;
  readonly components?: readonly Component[];
  readonly experiment?: Partial<Experiment>;
  readonly services?: Partial<RunContext['services']>;
  readonly signal?: AbortSignal;
  readonly emit?: (event: RunEvent) => void;
}

/** A line of an experiment file that only a test wrote. */
export const testUse = (use: string, more: Partial<Use> = {}): Use => ({
  id: use,
  use,
  with: {},
  at: { file: '/test/experiment.yaml', line: 1, column: 1 },
  places: {},
  ...more,
});

const words = ['ant', 'bee', 'cat', 'dog', 'elk', 'fox', 'gnu', 'hen', 'ibis', 'jay'];
const nothing = z.strictObject({});

/** Every anchored triplet in both orders, anchors first. */
export function* allTriplets({ stimuli }: SamplerContext): Generator<TrialDesign> {
  const ids = stimuli.map(({ id }) => id);
  for (const a of ids) {
    for (const b of ids) {
      for (const c of ids) {
        if (a === b || a === c || b === c) continue;
        yield { stimuli: [a, b, c], repeat: 0, participant: null, orderKnown: true };
      }
    }
  }
}

/** A run context with a real host, services and store around small components. */
export function openTestRun(run: TestRun): RunContext & { close(): Promise<void> } {
  const task: Task = {
    structure: 'anchored',
    response: { type: 'choice', options: 2 },
    arity: 3,
    version: '1',
    parserVersion: '1',
    render: (shown) => [
      { role: 'user', parts: [{ type: 'text', text: shown.map(({ word }) => word).join(' ') }] },
    ],
    options: (shown) => shown.slice(1).map(({ word }) => word),
    parse(reply, shown) {
      const place = shown
        .slice(1)
        .findIndex(({ word, aliases }) => [word, ...(aliases ?? [])].includes(reply));
      return place < 0 ? { value: null, reason: 'none' } : { value: place, reason: 'named' };
    },
    distinct: (n) => (n * (n - 1) * (n - 2)) / 2,
    ...run.task,
  };
  const stimuli = run.stimuli ?? words.map((word) => ({ id: word, word }));
  const sampler = defineSampler({
    name: 'test-sampler',
    options: nothing,
    create: () => ({
      open: (ctx) => {
        const { more } = run;
        const listed = more ? (ctx.autoCount(), more) : undefined;
        return {
          async *next() {
            yield* (run.design ?? allTriplets)(ctx);
          },
          expected: { min: 0, max: Infinity },
          ...(listed && {
            async *more() {
              yield* listed(ctx);
            },
          }),
        };
      },
    }),
  });
  const plugin = definePlugin({
    name: 'test',
    version: '1.0.0',
    components: [
      defineStimuli({
        name: 'test-stimuli',
        options: nothing,
        create: () => ({
          load: async () => ({ items: stimuli, provenance: { source: 'test' }, notes: [] }),
        }),
      }),
      defineTask({ name: 'test-task', options: nothing, create: () => task }),
      sampler,
      ...run.providers,
      ...(run.components ?? []),
    ],
  });
  const signal = run.signal ?? new AbortController().signal;
  const services = {
    ...hostServices({ seed: run.experiment?.seed ?? 1, sink: () => {}, signal }),
    ...run.services,
  };
  const registry = createRegistry([plugin]);
  const host = createHost({ registry, services, signal });
  const { clock, mask } = services;
  const store = openStore(join(run.folder, 'store.sqlite'), { mode: 'write', clock, mask });
  const experiment: Experiment = {
    experiment: 'test',
    file: '/test/experiment.yaml',
    seed: 1,
    plugins: [],
    cites: [],
    design: {
      stimuli: testUse('test-stimuli'),
      task: testUse('test-task', { at: { file: '/test/experiment.yaml', line: 7, column: 1 } }),
      trials: testUse('test-sampler'),
    },
    table: null,
    models: run.models.map((model) => ({
      ingredients: {},
      repeats: 1,
      answers: 'sampled',
      delivery: 'live',
      price: null,
      limits: { concurrent: null, perMinute: null, timeout: 60_000 },
      ...testUse(model.use),
      ...model,
    })),
    references: [],
    embedders: [],
    naming: null,
    metrics: [],
    ingredients: [],
    analyses: [],
    reporters: [],
    kernels: [],
    budget: { usd: null, calls: null, minutes: null },
    inference: { permutations: 0, bootstraps: 0, responders: 0, ceiling: false },
    ...run.experiment,
  };
  return {
    experiment,
    folder: run.folder,
    host,
    registry,
    store,
    artifacts: openArtifacts(join(run.folder, 'cache')),
    services,
    signal,
    threads: 1,
    emit: run.emit ?? (() => {}),
    async close() {
      store.close();
      await host.dispose();
    },
  };
}
