/**
 * What a trial's stimuli are to each other.
 * - `anchored`: [anchor, first option, second option]; value 0 or 1 is the option nearer the anchor.
 * - `odd-one-out`: [first, second, third]; value 0, 1 or 2 is the odd one.
 * - `pair`: [first, second], rated.
 * - `set`: anything else a task of a plugin shows.
 */
export type Structure = 'anchored' | 'odd-one-out' | 'pair' | 'set';
