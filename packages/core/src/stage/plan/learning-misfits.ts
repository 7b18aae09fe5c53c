import type { Embedder } from '../../contract/embedder.ts';
import type { Experiment } from '../../contract/experiment.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { nearestName } from '../../contract/nearest-name.ts';
import type { PlanModel } from '../../contract/plan-model.ts';
import type { Reference } from '../../contract/reference.ts';

/**
 * Embedders that learn from references: `EMBEDDER_REFERENCE` where there is none of that id, one without
 * judgments, or one that is a model of the experiment, `EMBEDDER_NO_FEATURES` where no model has features.
 */
export function learningMisfits(
  { embedders, references }: Pick<Experiment, 'embedders' | 'references'>,
  made: {
    readonly embedders: ReadonlyMap<string, Pick<Embedder, 'learns'>>;
    readonly references: ReadonlyMap<string, Reference>;
  },
  bases: readonly PlanModel['basis'][],
): KindredError[] {
  const ids = references.map(({ id }) => id);
  return embedders.flatMap((use) => {
    const learns = made.embedders.get(use.id)?.learns;
    if (!learns) return [];
    const problem = (code: string, message: string, location = use.at) =>
      new KindredError(code, `Embedder "${use.id}" ${message}`, { location });
    const found = [learns.from, learns.without].flatMap((id) => {
      if (id === null) return [];
      const at = Object.entries(use.with).find(([, value]) => value === id)?.[0];
      const location = use.places[`with.${at}`];
      const reference = made.references.get(id);
      if (!reference) {
        const near = nearestName(id, ids);
        const hint =
          near === null ? `Known: ${ids.join(', ') || 'none'}.` : `Did you mean "${near}"?`;
        const message = `names the reference "${id}", but no reference has that id. ${hint}`;
        return [problem('EMBEDDER_REFERENCE', message, location)];
      }
      if (reference.models?.length) {
        const message = `cannot learn from "${id}", which is a model of this experiment; name a reference that is read from a file.`;
        return [problem('EMBEDDER_REFERENCE', message, location)];
      }
      if (id !== learns.from || (reference.provides ?? ['judgments']).includes('judgments'))
        return [];
      const message = `learns from judgments, but reference "${id}" has ${reference.provides!.join(' and ')}.`;
      return [problem('EMBEDDER_REFERENCE', message, location)];
    });
    if (bases.includes('embedding')) return found;
    const message =
      'turns features, and no model here gives any; write "as: embedding" under a model that has them.';
    return [...found, problem('EMBEDDER_NO_FEATURES', message)];
  });
}
