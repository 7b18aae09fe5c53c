import type { UnorderedTrials } from './unordered-trials.ts';

/** The rows of the given groups, group after group; a group may occur more than once. */
export function rowsOfGroups(groups: UnorderedTrials, picked: Uint32Array): Uint32Array {
  const { offsets, rows } = groups;
  let count = 0;
  for (const group of picked) count += offsets[group + 1] - offsets[group];
  const out = new Uint32Array(count);
  let at = 0;
  for (const group of picked) {
    for (let k = offsets[group]; k < offsets[group + 1]; k++) out[at++] = rows[k];
  }
  return out;
}
