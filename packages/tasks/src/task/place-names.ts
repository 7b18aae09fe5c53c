import type { Show } from './show.ts';

/** What shown places are called in replies: one list a place, the name asked for first. */
export interface PlaceNames {
  /** Sides; they are said of things too ("facing left", "the right answer"), so not every one counts. */
  readonly sides: readonly (readonly string[])[];
  readonly ordinals: readonly (readonly string[])[];
  readonly numbers: readonly (readonly string[])[];
}

const none: readonly (readonly string[])[] = [[], [], []];
const sides = [
  ['left', 'leftmost'],
  ['middle', 'center', 'centre', 'central'],
  ['right', 'rightmost'],
];
const ordinals = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
];
const numbers = [['1'], ['2', 'two'], ['3', 'three']];

/**
 * Names of places where pictures are shown, null where words are. Nobody can tell whether a number, or in a
 * row an ordinal, was counted with the anchor or without it: such replies are not read.
 */
export function placeNames(show: Show, firstOption: number): PlaceNames | null {
  if (show === 'words' || show === 'definitions') return null;
  const anchored = firstOption > 0;
  if (show === 'row') {
    return anchored ? { sides, ordinals: none, numbers: none } : { sides, ordinals, numbers };
  }
  return anchored
    ? { sides: none, ordinals: [['anchor', 'reference'], ...ordinals.slice(0, 2)], numbers: none }
    : { sides: none, ordinals, numbers };
}
