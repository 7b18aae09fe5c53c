import type { Experiment } from '../../contract/experiment.ts';
import type { LocatedWarning } from '../../contract/located-warning.ts';
import { nearestName } from '../../contract/nearest-name.ts';

// Names that differ in their numbers, such as h1 and h2, are meant to differ.
const numbers = (name: string) => name.replaceAll(/\D+/g, ' ').trim();

/**
 * A warning for each family that only one analysis names while another family's name is near: a
 * misspelt name makes two smaller families, each adjusted for fewer tests than were meant.
 */
export function nearFamilies(
  analyses: readonly Pick<Experiment.Analysis, 'id' | 'family' | 'at'>[],
): readonly LocatedWarning[] {
  const named = Map.groupBy(
    analyses.filter(({ family }) => family !== null),
    ({ family }) => family!.name,
  );
  const names = [...named.keys()];
  return [...named].flatMap(([name, [only, ...more]], at) => {
    if (more.length > 0) return [];
    // Of two families with one analysis each, the later is told.
    const others = names.filter(
      (other, place) =>
        numbers(other) === numbers(name) && (place < at || named.get(other)!.length > 1),
    );
    const near = nearestName(name, others);
    if (near === null) return [];
    const message = `Only the analysis "${only.id}" is of the family "${name}", beside the family "${near}". Did you mean "${near}"? They are adjusted apart.`;
    return [{ code: 'FAMILY_NEAR', message, location: only.at }];
  });
}
