import type { Embedder } from '../contract/embedder.ts';
import type { Embedding } from '../contract/embedding.ts';
import type { Json } from '../contract/json.ts';
import type { Learning } from '../contract/learning.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Use } from '../contract/use.ts';
import { breathe } from '../service/breathe.ts';
import { bytesDigest } from './bytes-digest.ts';
import { fitTable } from './fit-table.ts';
import type { KernelPool } from './kernel-pool.ts';
import { remember } from './remember.ts';
import type { RunContext } from './run-context.ts';
import { stageVersion } from './stage-version.ts';
import { tableDigest } from './table-digest.ts';

/** An embedder of the experiment, ready to fit any table in a free session, or recall the fit. */
export interface Fitter {
  readonly id: string;
  readonly embedder: Embedder;
  /** What besides judgments and start decides a fit; part of cache keys. */
  readonly identity: Json;
  /** `name` forks the randomness of split and start: the same name and table, the same fit. */
  fit(
    name: string,
    table: JudgmentTable,
    onStep?: (step: number, of: number, loss: number) => void,
    learning?: Learning,
  ): Promise<{ readonly value: Embedding; readonly reused: boolean }>;
  /** Many refits kept as one artifact; tables are made only when they are needed. */
  fitAll(
    name: string,
    inputs: Json,
    count: number,
    table: (draw: number) => JudgmentTable,
    onDone?: (done: number) => void,
  ): Promise<readonly Embedding[]>;
}

export async function makeFitter(
  ctx: RunContext,
  use: Use,
  embedder: Embedder,
  pool: KernelPool,
): Promise<Fitter> {
  const { component, plugin, options } = await ctx.host.resolved('embedder', use);
  const identity: Json = {
    // The label forks the randomness.
    id: use.id,
    stages: stageVersion,
    embedder: component.name,
    version: component.version,
    plugin: `${plugin.name}@${plugin.version}`,
    options,
    ...(embedder.fingerprint !== undefined && { files: embedder.fingerprint }),
    seed: ctx.experiment.seed,
    backend: `${pool.backend}@${pool.version}`,
  };
  const { random, log } = ctx.services;
  const fit = (
    name: string,
    makeTable: () => JudgmentTable,
    more: Pick<Parameters<typeof fitTable>[2], 'onStep' | 'refit' | 'learning'>,
  ) => {
    ctx.signal.throwIfAborted();
    return pool.use(async (kernels) => {
      // Many wait here: each makes its table when its turn comes, and none does once the run has ended.
      await breathe(ctx.signal);
      return fitTable(embedder, makeTable(), {
        kernels,
        log,
        random: random.fork(`embed/${use.id}/${name}`),
        signal: ctx.signal,
        ...more,
      });
    });
  };
  return {
    id: use.id,
    embedder,
    identity,
    fit: (name, table, onStep, learning) =>
      remember(
        ctx.artifacts,
        {
          identity,
          name,
          table: tableDigest(table),
          ...(learning && { learning: learningDigest(learning) }),
        },
        () => fit(name, () => table, { ...(onStep && { onStep }), ...(learning && { learning }) }),
      ),
    fitAll: async (name, inputs, count, table, onDone) => {
      let done = 0;
      const work = () =>
        Promise.all(
          Array.from({ length: count }, async (_, draw) => {
            const embedding = await fit(`${name}/${draw}`, () => table(draw), { refit: true });
            onDone?.(++done);
            return embedding;
          }),
        );
      const { value, reused } = await remember(
        ctx.artifacts,
        { identity, name, inputs, count },
        work,
      );
      if (reused) onDone?.(count);
      return value;
    },
  };
}

function learningDigest({ features, without }: Learning): Json {
  const { items, dimensions, values, similarity } = features;
  return { items, dimensions, values: bytesDigest(values), similarity, without };
}
