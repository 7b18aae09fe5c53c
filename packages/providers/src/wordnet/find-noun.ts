import type { WordnetNouns } from './wordnet-nouns.ts';

/** Senses of a name and the rule they were found by (null: as it is), or no senses. */
export interface FoundNoun {
  readonly senses: readonly number[];
  readonly note: string | null;
}

const endings = [
  ['ies', 'y'],
  ['ves', 'f'],
  ['ses', 's'],
  ['xes', 'x'],
  ['zes', 'z'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['men', 'man'],
  ['s', ''],
] as const;

/**
 * Looks a name up as WordNet writes it, by the first rule that finds a noun: as it is (spaces as
 * underscores), with spaces, hyphens or neither, one word opened into two (`lawn_mower`), its
 * singular (WordNet's detachment rules), and last the head alone, the last word of several.
 */
export function findNoun(nouns: Pick<WordnetNouns, 'senses'>, name: string): FoundNoun {
  const lemma = name.toLowerCase().trim().replaceAll(/\s+/g, '_');
  const spellings = ['_', '-', ''].map((gap) => lemma.replaceAll(/[-_]/g, gap));
  spellings.unshift(lemma);
  const head = lemma.split(/[-_]/).at(-1)!;
  const rules = [
    { lemmas: spellings, note: null },
    { lemmas: opened(lemma), note: 'compounds that WordNet writes as two words' },
    { lemmas: spellings.flatMap(singulars), note: 'names looked up in the singular' },
    { lemmas: [head, ...singulars(head)], note: 'names looked up by their last word alone' },
  ];
  for (const { lemmas, note } of rules) {
    for (const candidate of lemmas) {
      const senses = nouns.senses(candidate);
      if (senses.length > 0) return { senses, note };
    }
  }
  return { senses: [], note: null };
}

/** A closed compound with a gap at every place but its very ends. */
function opened(word: string): string[] {
  if (/[-_]/.test(word)) return [];
  return Array.from({ length: Math.max(0, word.length - 3) }, (_, k) => [
    `${word.slice(0, k + 2)}_${word.slice(k + 2)}`,
    `${word.slice(0, k + 2)}-${word.slice(k + 2)}`,
  ]).flat();
}

function singulars(word: string): string[] {
  return endings.flatMap(([ending, base]) =>
    word.endsWith(ending) && word.length > ending.length + 1
      ? [word.slice(0, -ending.length) + base]
      : [],
  );
}
