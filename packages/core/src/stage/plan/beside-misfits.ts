import type { Experiment } from '../../contract/experiment.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Metric } from '../../contract/metric.ts';
import { nearestName } from '../../contract/nearest-name.ts';

/** Metrics that name a reference to read besides the one compared, and there is none: `METRIC_REFERENCE_MISSING`. */
export function besideMisfits(
  { metrics, references }: Pick<Experiment, 'metrics' | 'references'>,
  made: ReadonlyMap<string, Metric>,
): KindredError[] {
  const known = references.map(({ id }) => id);
  return metrics.flatMap((use) =>
    (made.get(use.id)?.beside ?? [])
      .filter((id) => !known.includes(id))
      .map((id) => {
        const near = nearestName(id, known);
        const hint =
          near === null
            ? `There are: ${known.join(', ') || 'none'}. Add it under "references".`
            : `Did you mean "${near}"?`;
        const message = `Metric "${use.id}" reads the reference "${id}", but none has that id. ${hint}`;
        return new KindredError('METRIC_REFERENCE_MISSING', message, { location: use.at });
      }),
  );
}
