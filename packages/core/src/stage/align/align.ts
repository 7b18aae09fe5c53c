import type { Comparison } from '../../contract/comparison.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { Score } from '../../contract/score.ts';
import type { ScoreDetail } from '../../contract/score-detail.ts';
import { designDigest } from '../design-digest.ts';
import { inputOf } from '../input-of.ts';
import type { KernelPool } from '../kernel-pool.ts';
import type { PlannedRun } from '../planned-run.ts';
import { remember } from '../remember.ts';
import { representationDigest } from '../representation-digest.ts';
import type { RunContext } from '../run-context.ts';
import type { Subject } from '../subject.ts';
import { stageVersion } from '../stage-version.ts';
import { tableDigest } from '../table-digest.ts';
import { makeAligner } from './aligner.ts';
import { compareScores } from './compare-scores.ts';
import type { LabelledMetric } from './labelled-metric.ts';
import { labelledMetrics } from './labelled-metrics.ts';
import { loadReferences } from './load-references.ts';
import { referenceGrid, type ReferencePoint } from './reference-grid.ts';
import { reads } from './reads.ts';
import { refitCount } from './refit-count.ts';
import { type Refits, refitSubject } from './refits.ts';
import { represent } from './represent.ts';

/**
 * Compares every subject with every reference by every metric, in a fixed order. `known`: references
 * that were loaded before.
 */
export async function align(
  ctx: RunContext,
  planned: PlannedRun,
  subjects: readonly Subject[],
  pool: KernelPool,
  known: ReadonlyMap<string, LoadedReference> = new Map(),
): Promise<{
  readonly references: readonly LoadedReference[];
  readonly scores: readonly Score[];
  readonly comparisons: readonly Comparison[];
  readonly details: readonly ScoreDetail[];
  readonly reused: number;
}> {
  const references = await loadReferences(ctx, planned, subjects, known);
  const metrics = await labelledMetrics(ctx, planned);
  const refitsOf = refitter(ctx, subjects.filter((subject) => subject.fitter).length);
  const fittedOf = (reference: LoadedReference) => fittedModel(ctx, subjects, reference);
  const gridOf = gridder(ctx);
  const score = makeAligner(ctx, pool, { refitsOf, gridOf, fittedOf, references });
  const wanted = metrics.flatMap((labelled) =>
    references
      .filter((reference) => compares(ctx, labelled, reference))
      .flatMap((reference) =>
        subjects
          .filter(
            (subject) => reads(labelled.metric, subject) && !isItself(ctx, subject, reference),
          )
          .map((subject) => ({ labelled, reference, subject })),
      ),
  );
  let reused = 0;
  const aligned = await Promise.all(
    wanted.map(async ({ labelled, subject, reference }) => {
      const key = {
        metric: labelled.identity,
        reference: [reference.id, representationDigest(reference.representation)],
        beside: besideKey(labelled, references),
        model: [subject.model, representationDigest(represent(subject))],
        judgments: subject.judgments && tableDigest(subject.judgments),
        fitter: subject.fitter && subject.fitter.identity,
        ...(subject.learnt && {
          learnt: { ...subject.learnt, against: reference.provenance.judgments ?? null },
        }),
        stages: stageVersion,
        inference: { ...ctx.experiment.inference },
        seed: ctx.experiment.seed,
        backend: `${pool.backend}@${pool.version}`,
      };
      const made = await remember(ctx.artifacts, key, () => score(labelled, subject, reference));
      if (made.reused) reused++;
      ctx.emit({ type: 'score', score: made.value.score });
      return { labelled, subject, reference, ...made.value };
    }),
  );
  const scores = aligned.map(({ score: one }) => one);
  const details = aligned.flatMap((one) => one.details);
  return { references, scores, comparisons: compareScores(aligned), details, reused };
}

// By default a metric meets every reference it can read; the others are named once.
function compares(ctx: RunContext, { id, metric, against }: LabelledMetric, to: LoadedReference) {
  if (against.length > 0) return against.includes(to.id);
  const readable = inputOf(metric.inputs.reference, to.representation) !== null;
  if (!readable && !metric.beside?.includes(to.id)) {
    const message = `"${id}" reads ${metric.inputs.reference.join(' or ')}; "${to.id}" has none and is not compared by it.`;
    ctx.emit({ type: 'warning', message });
  }
  return readable;
}

// What the parts of a score are told by.
function besideKey({ metric }: LabelledMetric, references: readonly LoadedReference[]) {
  return (metric.beside ?? []).map((id) => {
    const found = references.find((one) => one.id === id);
    return [id, found ? representationDigest(found.representation) : null];
  });
}

// A model that serves as a reference is not compared with itself.
function isItself(ctx: RunContext, subject: Subject, reference: LoadedReference): boolean {
  return modelOf(ctx, reference) === subject.model;
}

// The embedding a reference was made of, where it is a model that was fitted.
function fittedModel(ctx: RunContext, subjects: readonly Subject[], reference: LoadedReference) {
  const model = modelOf(ctx, reference);
  return subjects.find((one) => one.model === model && one.fitter && one.embedding) ?? null;
}

function modelOf(ctx: RunContext, reference: LoadedReference) {
  const use = ctx.experiment.references.find(({ id }) => id === reference.id);
  return use?.use === 'model' ? use.with.model : null;
}

// Each subject is refitted once, however many metrics ask.
function refitter(ctx: RunContext, subjects: number): (subject: Subject) => Promise<Refits> {
  const total = subjects * refitCount(ctx.experiment.inference);
  const made = new Map<Subject, Promise<Refits>>();
  let done = 0;
  return (subject) => {
    if (!made.has(subject)) {
      const onDone = (count: number) => {
        done += count;
        ctx.emit({ type: 'progress', stage: 'align', label: 'refits', done, total });
      };
      made.set(subject, refitSubject(ctx, subject, onDone));
    }
    return made.get(subject)!;
  };
}

// The reference answers each model's own trials; models of one design share its answers.
function gridder(ctx: RunContext) {
  const made = new Map<string, Promise<readonly ReferencePoint[]>>();
  return (reference: LoadedReference, { fitter, judgments }: Subject) => {
    const key = JSON.stringify([reference.id, fitter!.id, designDigest(judgments!)]);
    if (!made.has(key)) made.set(key, referenceGrid(ctx, reference, fitter!, judgments!));
    return made.get(key)!;
  };
}
