import type { AdamState } from './adam-state.ts';

/** Writes a parameter and its moments back where they came from. */
export function readState(
  state: AdamState,
  x: Float64Array,
  first: Float64Array,
  second: Float64Array,
): void {
  x.set(state.x.dataSync());
  first.set(state.first.dataSync());
  second.set(state.second.dataSync());
}
