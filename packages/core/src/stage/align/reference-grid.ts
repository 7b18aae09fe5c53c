import type { Embedding } from '../../contract/embedding.ts';
import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import { answerTrials } from '../answer-trials.ts';
import { breathe } from '../../service/breathe.ts';
import type { Fitter } from '../fitter.ts';
import { restrictItems } from '../restrict-items.ts';
import type { RunContext } from '../run-context.ts';
import { similarityOf } from '../similarity-of.ts';
import { tableDigest } from '../table-digest.ts';

const lapses = [0, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9] as const;

// One fit is a draw: its loss and score are averaged over a few.
const draws = 3;

/** A reference that answered the experiment's own trials, embedded as the models were. */
export interface ReferencePoint {
  readonly law: 'deterministic' | 'softmax';
  readonly lapse: number;
  /** Fits of independent draws of its answers. */
  readonly embeddings: readonly Embedding[];
}

/**
 * Lets a reference answer the trials of `table` under each law its geometry defines and a grid of
 * lapse rates, and fits what it said. All lapse rates share their random numbers, split and start,
 * so a curve along them is smooth. Empty where the reference has no geometry.
 */
export async function referenceGrid(
  ctx: RunContext,
  reference: LoadedReference,
  fitter: Fitter,
  table: JudgmentTable,
): Promise<readonly ReferencePoint[]> {
  const { representation } = reference;
  const similarity = similarityOf(representation);
  if (!similarity) return [];
  const known = new Set(representation.items);
  const ids = table.items.filter((id) => known.has(id));
  const trials = restrictItems(
    { items: table.items, vectors: null, rdm: null, labels: null, judgments: table },
    ids,
  ).judgments!;
  if (trials.count === 0) return [];
  const place = new Map(representation.items.map((id, index) => [id, index]));
  const to = Int32Array.from(ids, (id) => place.get(id)!);
  const laws =
    representation.vectors?.law === 'softmax'
      ? (['deterministic', 'softmax'] as const)
      : (['deterministic'] as const);
  const points = laws.flatMap((law) => lapses.map((lapse) => ({ law, lapse })));
  const answers = ({ law, lapse }: (typeof points)[number], draw: number) =>
    answerTrials(
      trials,
      (a, b) => similarity(to[a], to[b]),
      law,
      lapse,
      ctx.services.random.fork(`ceiling/${reference.id}/${law}/${draw}`),
    );
  return Promise.all(
    points.map(async (point) => {
      const name = `ceiling/${reference.id}/${point.law}`;
      const tables: JudgmentTable[] = [];
      for (let draw = 0; draw < draws; draw++) {
        await breathe(ctx.signal);
        tables.push(answers(point, draw));
      }
      const inputs = { tables: tables.map(tableDigest) };
      const embeddings = await fitter.fitAll(name, inputs, draws, (draw) => tables[draw]);
      return { ...point, embeddings };
    }),
  );
}
