import type { HeldOut, ModelEmbedding } from '@kindred/core';
import type { Sheet } from './sheet.ts';

const parts = ['judgments', 'cross_entropy', 'accuracy', 'accuracy_low', 'accuracy_high'];

const figures = (one: HeldOut | null) => [
  one?.judgments ?? null,
  one?.crossEntropy ?? null,
  one?.accuracy ?? null,
  one?.accuracyInterval.value?.[0] ?? null,
  one?.accuracyInterval.value?.[1] ?? null,
];

/** How well each embedding predicts judgments it never saw; cross-entropy in nats. */
export function fitsSheet(embeddings: readonly ModelEmbedding[]): Sheet {
  const fits = embeddings.flatMap(({ model, embedder, embedding: { fit, dimensions } }) =>
    fit ? [{ model, embedder, dimensions, fit }] : [],
  );
  const without = (part: 'test' | 'validation') => fits.some(({ fit }) => fit[part] === null);
  return {
    name: 'fits',
    caption: 'Embeddings on held-out judgments',
    columns: [
      'model',
      'embedder',
      'law',
      'dimensions',
      ...parts.map((name) => `test_${name}`),
      ...parts.map((name) => `validation_${name}`),
      'steps',
      'stopped',
    ],
    rows: fits.map(({ model, embedder, dimensions, fit }) => [
      model,
      embedder,
      fit.law,
      dimensions,
      ...figures(fit.test),
      ...figures(fit.validation),
      fit.steps,
      fit.stopped,
    ]),
    notes: (['test', 'validation'] as const).flatMap((part) =>
      without(part) ? [`–: there was no ${part} share`] : [],
    ),
  };
}
