import type { Experiment } from '../../contract/experiment.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { nearestName } from '../../contract/nearest-name.ts';
import type { Reference } from '../../contract/reference.ts';

/**
 * References that are models of the experiment: `REFERENCE_MODEL_MISSING` where there is none of that
 * id, `REFERENCE_ONLY_MODEL` where no other model is left to compare with it.
 */
export function referenceMisfits(
  { models, references }: Pick<Experiment, 'models' | 'references'>,
  made: ReadonlyMap<string, Reference>,
): KindredError[] {
  const ids = models.map(({ id }) => id);
  return references.flatMap((use) => {
    const location = use.places['with.model'] ?? use.at;
    return (made.get(use.id)?.models ?? []).flatMap((id) => {
      if (!ids.includes(id)) {
        const near = nearestName(id, ids);
        const hint = near === null ? '' : ` Did you mean "${near}"?`;
        const message = `Reference "${use.id}" is model "${id}", but no model has that id.${hint}`;
        return [new KindredError('REFERENCE_MODEL_MISSING', message, { location })];
      }
      if (ids.length > 1) return [];
      const message = `Reference "${use.id}" is the only model, "${id}": add a model to compare with it.`;
      return [new KindredError('REFERENCE_ONLY_MODEL', message, { location })];
    });
  });
}
