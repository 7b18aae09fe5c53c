import type { distance } from './distance.ts';

/** A distance in the words of a variant. */
export function distanceWords(option: 'auto' | (typeof distance)[number]): string {
  if (option === 'auto') return 'cosine or Euclidean distance as the vectors are read';
  if (option === 'choice') return '1 − P(i,j) over the other compared items';
  if (option === 'choice-over-n') return '1 − P(i,j), its sum divided by all compared items';
  return option;
}
