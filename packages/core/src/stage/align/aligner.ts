import { contentHash } from '../../contract/content-hash.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Score } from '../../contract/score.ts';
import type { ScoreDetail } from '../../contract/score-detail.ts';
import { designDigest } from '../design-digest.ts';
import type { KernelPool } from '../kernel-pool.ts';
import type { RunContext } from '../run-context.ts';
import type { Subject } from '../subject.ts';
import { breathingMetric } from './breathing-metric.ts';
import { ceilingCurve, type CeilingPoint } from './ceiling-curve.ts';
import { ceilingPermutations } from './ceiling-permutations.ts';
import { correctedScore } from './corrected-score.ts';
import { explainedShare } from './explained-share.ts';
import { halvesScore } from './halves-score.ts';
import type { Inference } from './inference.ts';
import { inferFromChoices } from './infer-from-choices.ts';
import { inferFromRefits } from './infer-from-refits.ts';
import { inferNothing } from './infer-nothing.ts';
import type { LabelledMetric } from './labelled-metric.ts';
import { newConceptsInterval } from './new-concepts-interval.ts';
import { overPeople } from './over-people.ts';
import type { ReferencePoint } from './reference-grid.ts';
import type { Refits } from './refits.ts';
import { reliabilityCeiling } from './reliability-ceiling.ts';
import { type PairScore, scorePair } from './score-pair.ts';
import { sidesOf } from './sides-of.ts';
import { tellParts } from './tell-parts.ts';

/** A score and what it can be compared with another's by. */
export interface Aligned {
  readonly score: Score;
  readonly draws: readonly (number | null)[];
  readonly without: Float64Array | null;
  /** The score's range as the two sides settle it. */
  readonly range: readonly [number, number];
  /** Items compared, in order. */
  readonly items: readonly string[];
  /** Empty where the metric tells no parts, or none are defined. */
  readonly details: readonly ScoreDetail[];
}

/** What a comparison asks of others, made once however many ask. */
export interface AlignerParts {
  refitsOf(subject: Subject): Promise<Refits>;
  gridOf(reference: LoadedReference, subject: Subject): Promise<readonly ReferencePoint[]>;
  /** The subject a reference is, where it is a model that was fitted; else null. */
  fittedOf(reference: LoadedReference): Subject | null;
  /** All of the experiment, for metrics that read more than one. */
  readonly references: readonly LoadedReference[];
}

/** Turns a subject, a reference and a metric into a {@link Score} with its draws. */
export function makeAligner(ctx: RunContext, pool: KernelPool, parts: AlignerParts) {
  const { inference } = ctx.experiment;
  const { permutations, ceiling } = inference;
  const curves = new Map<string, Promise<readonly CeilingPoint[]>>();
  // Models are resampled, and their items left out, alike, so that their scores can be paired.
  const shared = ctx.services.random.fork('align/shared');

  // Models of one design that were compared over the same items share the reference's curve.
  const curveOf = async (
    { id, metric }: LabelledMetric,
    reference: LoadedReference,
    subject: Subject,
    pair: NonNullable<PairScore['compared']>,
  ) => {
    if (!ceiling || permutations === 0) return null;
    const design = designDigest(subject.judgments!);
    const key = contentHash([
      id,
      metric.variant,
      reference.id,
      subject.fitter!.id,
      design,
      pair.model.items,
    ]);
    const random = ctx.services.random.fork(`ceiling-null/${id}/${reference.id}`);
    const points = await parts.gridOf(reference, subject);
    if (!curves.has(key)) {
      const draws = Math.min(permutations, ceilingPermutations);
      curves.set(
        key,
        pool.use((kernels) => ceilingCurve(metric, pair.reference, points, draws, random, kernels)),
      );
    }
    return curves.get(key)!;
  };

  const infer = async (
    labelled: LabelledMetric,
    subject: Subject,
    reference: LoadedReference,
    pair: PairScore,
    random: ReturnType<typeof ctx.services.random.fork>,
  ): Promise<Inference> => {
    const { metric } = labelled;
    if (pair.score.value === null || !pair.compared) return inferNothing(pair.score.reason!);
    const { score, compared } = pair;
    const choices =
      compared.model.judgments ?? (subject.fitter ? null : compared.reference.judgments);
    if (choices) {
      return pool.use((kernels) =>
        inferFromChoices(metric, score.value, compared, inference, { random, shared }, kernels),
      );
    }
    if (!subject.fitter) {
      return inferNothing(
        subject.learnt
          ? 'The transform was taken as it is: it is not learnt again.'
          : 'The representation was taken as it is: no judgments, nothing to refit.',
      );
    }
    const refits = await parts.refitsOf(subject);
    const curve = await curveOf(labelled, reference, subject, compared);
    return pool.use((kernels) =>
      inferFromRefits(
        metric,
        subject,
        score.value,
        compared.reference,
        refits,
        shared,
        curve,
        kernels,
      ),
    );
  };

  const halvesOf = (metric: Metric, refits: Refits) =>
    pool.use((kernels) => halvesScore(metric, refits, kernels));

  const reliability = async (
    { metric }: LabelledMetric,
    reference: LoadedReference,
    pair: PairScore,
  ): Promise<Score['ceilings']['reliability']> => {
    if (!pair.compared) return { value: null, reason: pair.score.reason! };
    const { compared } = pair;
    const own = parts.fittedOf(reference);
    const { bounded } = metric;
    // Its own work waits for kernels, so nobody may hold some while waiting for it.
    const halves =
      own && bounded === 'correlation' ? await halvesOf(metric, await parts.refitsOf(own)) : null;
    return pool.use((kernels) =>
      reliabilityCeiling(metric, compared.reference, own && (async () => halves!), kernels),
    );
  };

  return async (
    given: LabelledMetric,
    subject: Subject,
    reference: LoadedReference,
  ): Promise<Aligned> => {
    ctx.signal.throwIfAborted();
    const breathing = breathingMetric(given.metric, ctx.signal);
    const metric = overPeople(breathing, reference.representation);
    const labelled = { ...given, metric };
    const { id } = labelled;
    const sides = sidesOf(metric, subject, reference);
    const embedder = subject.fitter?.id ?? subject.learnt?.embedder ?? null;
    const name = `align/${id}/${reference.id}/${embedder ?? ''}/${subject.model}`;
    const random = ctx.services.random.fork(name);
    const pair = await pool.use((kernels) =>
      scorePair(metric, sides.model, sides.reference, { kernels, random, permutations, shared }),
    );
    const exact =
      (pair.compared && metric.exact?.(pair.compared.model, pair.compared.reference)) ?? metric;
    const own = { ...labelled, metric: exact };
    const { draws, ...inferred } = await infer(own, subject, reference, pair, random);
    const ceiling = await reliability(labelled, reference, pair);
    const response = pair.compared?.reference.judgments?.response;
    const options = response?.type === 'choice' ? response.options : null;
    const score: Score = {
      model: subject.model,
      reference: reference.id,
      embedder,
      metric: id,
      variant: sides.words === null ? exact.variant : `${exact.variant}; ${sides.words}`,
      direction: metric.direction,
      basis: subject.basis,
      score: pair.score,
      items: pair.items,
      nulls: { items: pair.itemNull, responder: inferred.responder },
      intervals: {
        fixed: inferred.fixed,
        generalisation:
          pair.score.value !== null && subject.fitter
            ? newConceptsInterval(pair.generalisation, inferred.fixed)
            : pair.generalisation,
      },
      ceilings: {
        procedure: inferred.procedure,
        reliability: ceiling,
      },
      corrected: correctedScore(pair.score, pair.itemNull, inferred.procedure, metric.direction),
      explained: explainedShare(metric, pair.score, inferred.fixed, ceiling, options),
      splitHalf: inferred.splitHalf,
    };
    const { without, compared } = pair;
    const { references } = parts;
    // Forked without the model's name: parts of all models are told by the same draws.
    const told = { permutations, references, random: shared.fork(`parts/${id}/${reference.id}`) };
    const tables = compared
      ? await pool.use((kernels) => tellParts(metric, compared, { ...told, kernels }))
      : [];
    const about = { model: subject.model, reference: reference.id, embedder, metric: id };
    const details = tables.map((table) => ({ ...about, table }));
    return {
      score,
      range: exact.range,
      draws,
      without,
      items: compared?.model.items ?? [],
      details,
    };
  };
}
