import type { Space } from '@kindred/core';
import { findNoun } from './find-noun.ts';
import { pathSimilarity } from './path-similarity.ts';
import { taxonomy } from './taxonomy.ts';
import type { WordnetNouns } from './wordnet-nouns.ts';
import { wuPalmer } from './wu-palmer.ts';

const measures = { path: pathSimilarity, 'wu-palmer': wuPalmer };

/** Nouns as a space: nearness is a taxonomy measure between first senses, or the best pair of senses. */
export function taxonomySpace(
  nouns: WordnetNouns,
  measure: keyof typeof measures,
  sense: 'first' | 'best',
): Space {
  const tree = taxonomy(nouns);
  const located: (readonly number[])[] = [];
  const known = new Map<string, ReturnType<Space['locate']>>();
  const pairs = new Map<number, number>();

  function nearness(a: number, b: number): number {
    const key = Math.max(a, b) * 2 ** 24 + Math.min(a, b);
    let value = pairs.get(key);
    if (value === undefined) {
      const of = measures[measure];
      value = Math.max(...located[a].flatMap((x) => located[b].map((y) => of(tree, x, y))));
      pairs.set(key, value);
    }
    return value;
  }

  function locate(word: string): ReturnType<Space['locate']> {
    const { senses, note } = findNoun(nouns, word);
    if (senses.length === 0) return { at: null, reason: 'WordNet has no such noun' };
    located.push(sense === 'first' ? senses.slice(0, 1) : senses);
    return { at: located.length - 1, ...(note !== null && { note }) };
  }

  return {
    locate({ word }) {
      let place = known.get(word);
      if (!place) known.set(word, (place = locate(word)));
      return place;
    },
    nearness,
    features: (at, all) => all.map((other) => nearness(at, other)),
    // Each feature is a similarity already, so profiles are compared by their direction.
    similarity: 'cosine',
    notes: () => [
      `WordNet 3.1, ${measure} similarity, ${sense} sense; as features: similarity to every stimulus`,
    ],
  };
}
