import pluralize from 'pluralize';
import type { Stimulus } from '@kindred/core';
import { splitWords } from './split-words.ts';

/**
 * How a stimulus may be named. Keys of `exact` are words joined by one space; keys of `loose` are
 * words joined by nothing: other spacing, singular, plural, signs left out.
 */
export interface NameForms {
  readonly exact: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
  /** Length of the longest loose form. */
  readonly longest: number;
}

const known = new WeakMap<Stimulus, NameForms>();

/** Forms of a stimulus's word and aliases, computed once per stimulus object. */
export function nameForms(stimulus: Stimulus): NameForms {
  let forms = known.get(stimulus);
  if (!forms) {
    forms = compile([stimulus.word, ...(stimulus.aliases ?? [])]);
    known.set(stimulus, forms);
  }
  return forms;
}

function compile(names: readonly string[]): NameForms {
  const exact = new Set<string>();
  const loose = new Set<string>();
  for (const name of names) {
    for (const spelling of [name, name.replaceAll(/['\u2019]/g, '')]) {
      const words = withoutArticle(splitWords(spelling));
      if (words.length === 0) continue;
      exact.add(words.join(' '));
      for (const form of inflections(words)) {
        loose.add(form.join(''));
        loose.add(form.filter((part) => /[\p{L}\p{N}]/u.test(part)).join(''));
      }
    }
  }
  return { exact, loose, longest: Math.max(0, ...[...loose].map((form) => form.length)) };
}

function withoutArticle(words: string[]): string[] {
  return words.length > 1 && /^(?:the|an?)$/.test(words[0]) ? words.slice(1) : words;
}

/** The name, and its singular and plural by the last word and by the word before "of". */
function inflections(words: readonly string[]): (readonly string[])[] {
  const heads = [words.length - 1];
  const of = words.indexOf('of');
  if (of > 0) heads.push(of - 1);
  return [
    words,
    ...heads.flatMap((head) =>
      [pluralize.singular(words[head]), pluralize.plural(words[head])].map((word) =>
        words.with(head, word),
      ),
    ),
  ];
}
