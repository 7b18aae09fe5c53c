import type { Experiment } from '../contract/experiment.ts';
import { expandMatrix } from './expand-matrix.ts';
import type { ExperimentMapping } from './experiment-schema.ts';
import { findLocated } from './find-located.ts';
import type { Located } from './located.ts';
import { placeLimits } from './place-limits.ts';
import { placeUse } from './place-use.ts';

/** The models of a valid file: matrices expanded, defaults from the top. */
export function placeModels(file: ExperimentMapping, root: Located.Mapping): Experiment.Model[] {
  return (file.models ?? []).flatMap((written, i) => {
    const { node } = findLocated(root, ['models', i])!;
    const models = typeof written === 'string' ? [{ use: written }] : expandMatrix(written);
    return models.map((model) => {
      const use = placeUse(model, node);
      return {
        ...use,
        places: { ...matrixPlaces(use.places), ...use.places },
        ingredients: model.ingredients ?? {},
        repeats: model.repeats ?? file.repeats,
        answers: model.answers ?? file.answers,
        delivery: model.delivery ?? file.delivery,
        price: model.price ? { ...model.price, source: 'the experiment file' } : null,
        limits: placeLimits({ ...file.limits, ...model.limits }),
      };
    });
  });
}

/** An option that a matrix gives stands where the matrix names it. */
function matrixPlaces(places: Experiment.Model['places']): Experiment.Model['places'] {
  return Object.fromEntries(
    Object.entries(places)
      .filter(([path]) => path.startsWith('matrix.') && !path.startsWith('matrix.ingredients.'))
      .map(([path, at]) => [path.replace('matrix.', 'with.'), at]),
  );
}
