import type { WordnetNouns } from './wordnet-nouns.ts';

/** The hypernym graph seen from a synset. */
export interface Taxonomy {
  /** Every synset above it and itself, with the fewest steps up to it. */
  readonly ancestors: (synset: number) => ReadonlyMap<number, number>;
  /** Most and fewest steps up to the root. */
  readonly depth: (synset: number) => { readonly most: number; readonly fewest: number };
}

/** Walks hypernyms breadth first and remembers what it found. */
export function taxonomy(nouns: Pick<WordnetNouns, 'hypernyms'>): Taxonomy {
  const above = new Map<number, ReadonlyMap<number, number>>();
  const depths = new Map<number, { most: number; fewest: number }>();

  function ancestors(synset: number): ReadonlyMap<number, number> {
    const known = above.get(synset);
    if (known) return known;
    const steps = new Map([[synset, 0]]);
    for (const [at, distance] of steps) {
      for (const parent of nouns.hypernyms(at)) {
        if (!steps.has(parent)) steps.set(parent, distance + 1);
      }
    }
    above.set(synset, steps);
    return steps;
  }

  function depth(synset: number): { most: number; fewest: number } {
    const known = depths.get(synset);
    if (known) return known;
    const parents = nouns.hypernyms(synset).map(depth);
    const found = {
      most: parents.length === 0 ? 0 : 1 + Math.max(...parents.map(({ most }) => most)),
      fewest: parents.length === 0 ? 0 : 1 + Math.min(...parents.map(({ fewest }) => fewest)),
    };
    depths.set(synset, found);
    return found;
  }

  return { ancestors, depth };
}
