import type { Embedding } from '@kindred/core';

/** What a table of fits says of one: objective, both held-out shares together, kept dimensions. */
export function fitRow({ fit, dimensions }: Embedding, seconds: number): (string | number)[] {
  const held = [fit!.validation, fit!.test].filter((share) => share !== null);
  const total = held.reduce((sum, { judgments }) => sum + judgments, 0);
  const mean = (read: (share: (typeof held)[number]) => number) =>
    held.reduce((sum, share) => sum + read(share) * share.judgments, 0) / total;
  return [
    seconds.toFixed(2),
    fit!.objective?.toFixed(4) ?? '–',
    mean(({ crossEntropy }) => crossEntropy).toFixed(4),
    mean(({ accuracy }) => accuracy).toFixed(4),
    dimensions,
  ];
}

export const fitHead = ['s', 'objective', 'held-out CE', 'held-out accuracy', 'dimensions'];
