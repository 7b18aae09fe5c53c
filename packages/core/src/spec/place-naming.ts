import type { Experiment } from '../contract/experiment.ts';
import type { ExperimentMapping } from './experiment-schema.ts';
import { findLocated } from './find-located.ts';
import type { Located } from './located.ts';
import { namingMapping } from './naming-schema.ts';
import { placeLimits } from './place-limits.ts';
import { placeUse } from './place-use.ts';

/** Who names dimensions, with defaults from the top; null where nobody does. */
export function placeNaming(
  file: ExperimentMapping,
  root: Located.Mapping,
): Experiment.Naming | null {
  if (file.naming === undefined) return null;
  const written =
    typeof file.naming === 'string' ? namingMapping.parse({ use: file.naming }) : file.naming;
  const { top, bottom, dimensions, price, limits } = written;
  return {
    ...placeUse(written, findLocated(root, ['naming'])!.node),
    top,
    bottom,
    dimensions,
    price: price ? { ...price, source: 'the experiment file' } : null,
    limits: placeLimits({ ...file.limits, ...limits }),
  };
}
