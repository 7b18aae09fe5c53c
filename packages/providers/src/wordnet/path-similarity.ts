import type { Taxonomy } from './taxonomy.ts';

/** 1 / (1 + steps of the shortest way over a common hypernym); 0 where there is none. */
export function pathSimilarity({ ancestors }: Taxonomy, a: number, b: number): number {
  const up = ancestors(a);
  let shortest = Infinity;
  for (const [synset, steps] of ancestors(b)) {
    const other = up.get(synset);
    if (other !== undefined) shortest = Math.min(shortest, steps + other);
  }
  return 1 / (1 + shortest);
}
