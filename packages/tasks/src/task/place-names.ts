import type { Show } from './show.ts';

/** What shown places are called in replies: the name asked for first, then others. */
export interface PlaceNames {
  /** One list a place; each stands for it wherever it is said. */
  readonly anywhere: readonly (readonly string[])[];
  /** Likewise, but only where a line says nothing else: numbers and ordinals are said of other things too. */
  readonly alone: readonly (readonly string[])[];
}

const ordinals = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
];
const numbers = [['1'], ['2', 'two'], ['3', 'three']];
const sides = [
  ['left', 'leftmost'],
  ['middle', 'center', 'centre', 'central'],
  ['right', 'rightmost'],
];

/**
 * Names of places where pictures are shown, null where words are. With an anchor, pictures apart are
 * counted without it; in a row it is on the left, and only sides are unambiguous.
 */
export function placeNames(show: Show, firstOption: number): PlaceNames | null {
  if (show === 'words' || show === 'definitions') return null;
  const none = [[], [], []];
  if (show === 'row') {
    const counted = ordinals.map((names, place) => [...names, ...numbers[place]]);
    return { anywhere: sides, alone: firstOption > 0 ? none : counted };
  }
  const before: string[][] = firstOption > 0 ? [['anchor', 'reference']] : [];
  const shifted = (names: string[][]) => [...before, ...names].slice(0, 3);
  return {
    anywhere: shifted(ordinals),
    alone: firstOption > 0 ? [[], ...numbers].slice(0, 3) : numbers,
  };
}
