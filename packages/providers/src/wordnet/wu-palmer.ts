import type { Taxonomy } from './taxonomy.ts';

/**
 * Wu and Palmer (1994): 2 d / (2 d + steps from a + steps from b), d the depth in nodes (root 1) of
 * the lowest common hypernym. In WordNet a synset may lie at several depths: the lowest common
 * hypernym is the one with the largest fewest-steps depth, its depth d the most-steps one (NLTK's
 * reading); where several are equally low, the largest value counts. 0 with nothing in common.
 */
export function wuPalmer({ ancestors, depth }: Taxonomy, a: number, b: number): number {
  const up = ancestors(a);
  let lowest = -1;
  let best = 0;
  for (const [synset, steps] of ancestors(b)) {
    const other = up.get(synset);
    if (other === undefined) continue;
    const { most, fewest } = depth(synset);
    if (fewest < lowest) continue;
    const nodes = most + 1;
    const value = (2 * nodes) / (2 * nodes + steps + other);
    best = fewest > lowest ? value : Math.max(best, value);
    lowest = fewest;
  }
  return best;
}
