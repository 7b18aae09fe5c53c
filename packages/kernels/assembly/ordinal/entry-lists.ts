import { options, pairCount, take, trialCount, trials } from './problem';

/** i32: where each pair's entries begin in `entries`, one more than pairs. */
export let entryStarts: usize = 0;
/** i32: trial × options + option of every entry, by pair, in the order of trials. */
export let entries: usize = 0;

export function takeEntryLists(): void {
  entryStarts = take((<usize>pairCount + 1) << 2);
  entries = take((<usize>(trialCount * options)) << 2);
}

/** Lists which trials name which pair, so that a pair's pull is summed in one fixed order. */
export function listEntries(): void {
  const count = trialCount * options;
  memory.fill(entryStarts, 0, (<usize>pairCount + 1) << 2);
  for (let entry = 0; entry < count; entry++) {
    const at = entryStarts + ((<usize>load<i32>(trials + ((<usize>entry) << 2))) << 2);
    store<i32>(at, load<i32>(at) + 1);
  }
  // Each start is first where its list ends, and moves back as the list is filled from behind.
  let sum = 0;
  for (let p = 0; p <= pairCount; p++) {
    const at = entryStarts + ((<usize>p) << 2);
    sum += load<i32>(at);
    store<i32>(at, sum);
  }
  for (let entry = count - 1; entry >= 0; entry--) {
    const at = entryStarts + ((<usize>load<i32>(trials + ((<usize>entry) << 2))) << 2);
    const place = load<i32>(at) - 1;
    store<i32>(at, place);
    store<i32>(entries + ((<usize>place) << 2), entry);
  }
}
