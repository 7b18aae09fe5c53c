import type { Component } from '../contract/component.ts';
import type { Embedder } from '../contract/embedder.ts';
import type { Embedding } from '../contract/embedding.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { KernelSession } from '../contract/kernel-session.ts';
import { chosenPlace } from './chosen-place.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import type { Promised } from './promised.ts';
import { sampleJudgments } from './sample-judgments.ts';
import { sampleLearning } from './sample-learning.ts';
import { sampleVectors } from './sample-vectors.ts';
import { withComponent } from './with-component.ts';

/**
 * On noiseless judgments of 15 places in the plane: the embedding is finite, of the declared size,
 * dimensions in falling order of weight; it predicts judgments it never saw better than chance; the
 * same seed gives the same bits; an aborted signal stops it. One that learns from a reference is given
 * features with the places in them, and judgments by their dot products. `least` is the accuracy asked for.
 */
export function checkEmbedder(
  component: Component<'embedder', Embedder>,
  setup: KitSetup & { readonly kernels: KernelSession; readonly least?: number },
): Promise<void> {
  const must = promiseOf(component);
  const { kernels } = setup;
  return withComponent(component, setup, async ({ instance, again, services }) => {
    const absent = instance.kernels.find((kernel) => !kernels.has(kernel));
    must(absent === undefined, `needs the kernel ${absent?.id}, which the session lacks`);
    must(instance.holdout >= 0 && instance.holdout < 1, `holds out ${instance.holdout}`);
    for (const structure of instance.accepts) {
      if (structure !== 'anchored' && structure !== 'odd-one-out') continue;
      const places = sampleVectors(services.random.fork('truth'), 15, 2);
      const similarity = instance.learns ? 'dot' : places.vectors.similarity;
      const truth = { ...places, vectors: { ...places.vectors, similarity } };
      const learning = sampleLearning(services.random.fork('features'), truth);
      const ask = (name: string, count: number) =>
        sampleJudgments(services.random.fork(name), truth, structure, count);
      const test = ask('test', 300);
      const splits = { train: ask('train', 1200), validation: ask('validation', 300), test };
      const fit = (embedder: Embedder, signal: AbortSignal) => {
        const random = services.random.fork('fit');
        return embedder.fit(splits, {
          kernels,
          random,
          signal,
          log: services.log,
          ...(embedder.learns && { learning }),
        });
      };
      const embedding = await fit(instance, services.signal);
      checkShape(embedding, instance, test.items, must);
      const accuracy = predicted(embedding, test, structure);
      const least = setup.least ?? (structure === 'anchored' ? 0.75 : 0.6);
      must(
        accuracy >= least,
        `predicts ${accuracy} of unseen ${structure} judgments, not ${least}`,
      );
      const second = await fit(await again(), services.signal);
      const same = second.values.every((value, k) => Object.is(value, embedding.values[k]));
      must(same, 'gives other bits from the same seed');
      const stopped = fit(instance, AbortSignal.abort(new Error('stop')));
      const ended = await stopped.then(
        () => false,
        () => true,
      );
      must(ended, 'fits although its signal was aborted');
    }
  });
}

function checkShape(
  embedding: Embedding,
  { dimensions }: Embedder,
  items: readonly string[],
  must: Promised,
): void {
  const { perDimension, values } = embedding;
  must(embedding.items.join('\n') === items.join('\n'), 'embeds other items than it was given');
  must(values.length === items.length * embedding.dimensions, 'gives values of another length');
  must(values.every(Number.isFinite), 'gives values that are not finite');
  must(
    dimensions === 'auto' || embedding.dimensions <= dimensions,
    `gives ${embedding.dimensions} dimensions, declared ${dimensions}`,
  );
  must(perDimension.length === embedding.dimensions, 'describes another number of dimensions');
  must(
    perDimension.every(({ weight }, k) => k === 0 || weight <= perDimension[k - 1].weight + 1e-9),
    'does not order its dimensions by falling weight',
  );
  must(embedding.fit !== null, 'says nothing of its fit');
}

function predicted(
  embedding: Embedding,
  { count, stimuli, values }: JudgmentTable,
  structure: 'anchored' | 'odd-one-out',
): number {
  let hits = 0;
  for (let row = 0; row < count; row++) {
    const shown = stimuli.subarray(row * 3, row * 3 + 3);
    if (chosenPlace(embedding, shown, structure) === values[row]) hits++;
  }
  return hits / count;
}
