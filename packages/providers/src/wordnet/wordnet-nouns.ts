import { findLine } from './find-line.ts';

/** Nouns of WordNet. A synset is its byte offset in `data.noun`. */
export interface WordnetNouns {
  /** Synsets of a lemma (`sea_urchin`), the most frequent sense first; empty if unknown. */
  senses(lemma: string): readonly number[];
  /** Direct hypernyms, of classes (@) and of instances (@i). */
  hypernyms(synset: number): readonly number[];
}

/** Reads nouns on demand from the bytes of WordNet's `index.noun` and `data.noun` (wndb(5WN)). */
export function wordnetNouns(index: Uint8Array, data: Uint8Array): WordnetNouns {
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const parents = new Map<number, readonly number[]>();
  return {
    senses(lemma) {
      const fields = findLine(index, lemma)?.trim().split(' ');
      return fields ? fields.slice(-Number(fields[2])).map(Number) : [];
    },
    hypernyms(synset) {
      let found = parents.get(synset);
      if (!found) parents.set(synset, (found = readHypernyms(text, synset)));
      return found;
    },
  };
}

function readHypernyms(text: Buffer, synset: number): number[] {
  const end = text.indexOf('|', synset);
  const fields = text.toString('latin1', synset, end).split(' ');
  const words = Number.parseInt(fields[3], 16);
  const first = 4 + 2 * words;
  const pointers = Number(fields[first]);
  const found: number[] = [];
  for (let k = 0; k < pointers; k += 1) {
    const at = first + 1 + 4 * k;
    if (fields[at] === '@' || fields[at] === '@i') found.push(Number(fields[at + 1]));
  }
  return found;
}
