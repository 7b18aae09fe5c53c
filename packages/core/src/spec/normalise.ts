import type { Experiment } from '../contract/experiment.ts';
import type { Plan } from '../contract/plan.ts';
import type { Use } from '../contract/use.ts';
import type { ExperimentMapping } from './experiment-schema.ts';
import { besideCompat } from './beside-compat.ts';
import { findLocated } from './find-located.ts';
import type { Located } from './located.ts';
import { placeModels } from './place-models.ts';
import { placeNaming } from './place-naming.ts';
import { placeUse } from './place-use.ts';

type WrittenFamily = Exclude<ExperimentMapping['analyses'][number], string>['family'];
type Written = Parameters<typeof placeUse>[0];

const placeFamily = (written: WrittenFamily): Plan.Family | null => {
  if (written === undefined) return null;
  const { name, tables } = typeof written === 'string' ? { name: written } : written;
  return { name, tables: tables ?? null };
};

/** A valid file as the experiment it describes. Slots it leaves out stand at its first line. */
export function normalise(
  written: ExperimentMapping,
  root: Located.Mapping,
  file: string,
): Experiment {
  const place = (use: Written, ...path: PropertyKey[]): Use =>
    placeUse(use, findLocated(root, path)?.node ?? { kind: 'scalar', value: null, at: root.at });
  const all = (uses: readonly Written[], slot: string) => uses.map((use, i) => place(use, slot, i));
  const { budget, table } = written;
  return {
    experiment: written.experiment,
    file,
    seed: written.seed,
    plugins: written.plugins.map((name, i) => ({
      name,
      at: findLocated(root, ['plugins', i])!.node.at,
    })),
    design: table
      ? null
      : {
          stimuli: place(written.stimuli!, 'stimuli'),
          task: place(written.task!, 'task'),
          trials: place(written.trials!, 'trials'),
        },
    table: table
      ? {
          path: table.path,
          id: table.id,
          outcomes: [...new Set([table.outcome].flat())],
          columns: table.columns,
          columnsAt: new Map(
            Object.keys(table.columns).map((name) => [
              name,
              findLocated(root, ['table', 'columns', name])!.keyAt,
            ]),
          ),
          at: findLocated(root, ['table', 'path'])!.node.at,
        }
      : null,
    models: placeModels(written, root),
    references: all(written.references, 'references'),
    embedders:
      written.embedder === undefined
        ? all(written.embedders ?? [], 'embedders')
        : [place(written.embedder, 'embedder')],
    naming: placeNaming(written, root),
    metrics: written.metrics.flatMap((metric, i) => {
      const against = typeof metric === 'string' ? [] : (metric.against ?? []);
      return besideCompat({
        ...place(metric, 'metrics', i),
        against: typeof against === 'string' ? [against] : against,
      });
    }),
    ingredients: all(written.ingredients, 'ingredients'),
    analyses: written.analyses.flatMap((analysis, i) => {
      const { outcome, family } =
        typeof analysis === 'string' ? { outcome: undefined, family: undefined } : analysis;
      const lines = besideCompat({
        ...place(analysis, 'analyses', i),
        outcome: {
          metric: outcome?.metric ?? null,
          reference: outcome?.reference ?? null,
          embedder: outcome?.embedder ?? null,
        },
        family: placeFamily(family),
      });
      // A published variant tests the same hypotheses a second time.
      return lines.map((line) => (line.compat === undefined ? line : { ...line, family: null }));
    }),
    cites: [...new Set(written.cites)],
    reporters: all(written.reporters, 'reporters'),
    kernels: table ? [] : all(written.kernels, 'kernels'),
    budget: {
      usd: budget.usd ?? null,
      calls: budget.calls ?? null,
      minutes: budget.minutes ?? null,
    },
    inference: written.inference,
  };
}
