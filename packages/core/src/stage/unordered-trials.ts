import type { JudgmentTable } from '../contract/judgment-table.ts';
import { mixBits } from '../kernel/mix-bits.ts';
import { letGo } from './let-go.ts';

/** Rows in groups: those of group g are `rows` from `offsets[g]` up to `offsets[g + 1]`, rising. */
export interface UnorderedTrials {
  /** Groups. */
  readonly count: number;
  /** count + 1 */
  readonly offsets: Uint32Array<ArrayBuffer>;
  /** Every row of the table once. */
  readonly rows: Uint32Array<ArrayBuffer>;
}

/**
 * Rows grouped by their unordered set of stimuli: every order, repeat, head and person of one
 * triplet is in one group, the unit of splits and bootstraps. Groups in order of first appearance.
 */
export function unorderedTrials(table: JudgmentTable): UnorderedTrials {
  const { arity, stimuli } = table;
  const groupOf = new Uint32Array(table.count);
  // A hash table with open addressing. A slot is a group's first row + 1 (0: free) and its hash.
  const mask = 2 ** Math.ceil(Math.log2(1.5 * table.count + 2)) - 1;
  const slots = new Uint32Array(2 * (mask + 1));
  const shown = new Int32Array(arity);
  const other = new Int32Array(arity);
  let count = 0;
  for (let row = 0; row < table.count; row++) {
    sortInto(shown, stimuli, row);
    const bits = hash(shown);
    let slot = bits & mask;
    for (; slots[2 * slot] > 0; slot = (slot + 1) & mask) {
      if (slots[2 * slot + 1] !== bits) continue;
      sortInto(other, stimuli, slots[2 * slot] - 1);
      if (alike(shown, other)) break;
    }
    const first = slots[2 * slot];
    if (first === 0) {
      slots[2 * slot] = row + 1;
      slots[2 * slot + 1] = bits;
      groupOf[row] = count++;
    } else {
      groupOf[row] = groupOf[first - 1];
    }
  }
  letGo(slots);
  const groups = { count, ...gathered(groupOf, count) };
  letGo(groupOf);
  return groups;
}

/** The stimuli of a row, rising; insertion sort, as rows are short. */
function sortInto(sorted: Int32Array, stimuli: Int32Array, row: number): void {
  const first = row * sorted.length;
  for (let k = 0; k < sorted.length; k++) {
    const item = stimuli[first + k];
    let at = k;
    for (; at > 0 && sorted[at - 1] > item; at--) sorted[at] = sorted[at - 1];
    sorted[at] = item;
  }
}

function hash(words: Int32Array): number {
  let bits = 0;
  for (let k = 0; k < words.length; k++) bits = mixBits(bits ^ words[k]);
  return bits;
}

function alike(a: Int32Array, b: Int32Array): boolean {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

function gathered(groupOf: Uint32Array, count: number) {
  const offsets = new Uint32Array(count + 1);
  for (let row = 0; row < groupOf.length; row++) offsets[groupOf[row]]++;
  for (let group = 1; group <= count; group++) offsets[group] += offsets[group - 1];
  // From the ends of the groups down to their beginnings.
  const rows = new Uint32Array(groupOf.length);
  for (let row = groupOf.length - 1; row >= 0; row--) rows[--offsets[groupOf[row]]] = row;
  return { offsets, rows };
}
