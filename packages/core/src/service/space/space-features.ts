import type { FeatureMatrix } from '../../contract/feature-matrix.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import type { Space } from './space.ts';

/** The features a space gives stimuli; those it does not have are in `missing`. */
export function spaceFeatures(space: Space, stimuli: readonly Stimulus[]): FeatureMatrix {
  const missing: { id: string; reason: string }[] = [];
  const items: string[] = [];
  const handles: number[] = [];
  for (const stimulus of stimuli) {
    const found = space.locate(stimulus);
    if (found.at === null) {
      missing.push({ id: stimulus.id, reason: found.reason });
    } else {
      items.push(stimulus.id);
      handles.push(found.at);
    }
  }
  const rows = handles.map((at) => space.features(at, handles));
  const dimensions = rows[0]?.length ?? 0;
  const values = new Float64Array(items.length * dimensions);
  rows.forEach((row, k) => values.set(row, k * dimensions));
  const { similarity } = space;
  return { items, dimensions, values, similarity, missing, notes: space.notes(stimuli) };
}
