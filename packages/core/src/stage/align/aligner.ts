import { contentHash } from '../../contract/content-hash.ts';
import type { Json } from '../../contract/json.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Score } from '../../contract/score.ts';
import { designDigest } from '../design-digest.ts';
import type { KernelPool } from '../kernel-pool.ts';
import type { RunContext } from '../run-context.ts';
import type { Subject } from '../subject.ts';
import { ceilingCurve, type CeilingPoint } from './ceiling-curve.ts';
import { ceilingPermutations } from './ceiling-permutations.ts';
import { correctedScore } from './corrected-score.ts';
import type { Inference } from './inference.ts';
import { inferFromChoices } from './infer-from-choices.ts';
import { inferFromRefits } from './infer-from-refits.ts';
import { inferNothing } from './infer-nothing.ts';
import { newConceptsInterval } from './new-concepts-interval.ts';
import type { ReferencePoint } from './reference-grid.ts';
import type { Refits } from './refits.ts';
import { represent } from './represent.ts';
import { type PairScore, scorePair } from './score-pair.ts';

/** One metric of the experiment with its label. */
export interface LabelledMetric {
  readonly id: string;
  /** What decides its scores; part of cache keys. */
  readonly identity: Json;
  readonly metric: Metric;
  readonly against: readonly string[];
}

/** Turns a subject, a reference and a metric into a {@link Score}. */
export function makeAligner(
  ctx: RunContext,
  pool: KernelPool,
  refitsOf: (subject: Subject) => Promise<Refits>,
  gridOf: (reference: LoadedReference, subject: Subject) => Promise<readonly ReferencePoint[]>,
) {
  const { inference } = ctx.experiment;
  const { permutations, ceiling } = inference;
  const curves = new Map<string, Promise<readonly CeilingPoint[]>>();

  // Models of one design that were compared over the same items share the reference's curve.
  const curveOf = async (
    { id, metric }: LabelledMetric,
    reference: LoadedReference,
    subject: Subject,
    pair: NonNullable<PairScore['compared']>,
  ) => {
    if (!ceiling || permutations === 0) return null;
    const design = designDigest(subject.judgments!);
    const key = contentHash([id, reference.id, subject.fitter!.id, design, pair.model.items]);
    const random = ctx.services.random.fork(`ceiling-null/${id}/${reference.id}`);
    const points = await gridOf(reference, subject);
    if (!curves.has(key)) {
      curves.set(
        key,
        pool.use((kernels) =>
          ceilingCurve(
            metric,
            pair.reference,
            points,
            Math.min(permutations, ceilingPermutations),
            random,
            kernels,
          ),
        ),
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
    if (compared.model.judgments) {
      return pool.use((kernels) =>
        inferFromChoices(metric, score.value, compared, inference, random, kernels),
      );
    }
    if (!subject.fitter) {
      return inferNothing('The representation was taken as it is: no judgments, nothing to refit.');
    }
    const refits = await refitsOf(subject);
    const curve = await curveOf(labelled, reference, subject, compared);
    return pool.use((kernels) =>
      inferFromRefits(metric, subject, score.value, compared.reference, refits, curve, kernels),
    );
  };

  return async (
    labelled: LabelledMetric,
    subject: Subject,
    reference: LoadedReference,
  ): Promise<Score> => {
    ctx.signal.throwIfAborted();
    const { id, metric } = labelled;
    const model = represent(subject);
    const name = `align/${id}/${reference.id}/${subject.fitter?.id ?? ''}/${subject.model}`;
    const random = ctx.services.random.fork(name);
    const pair = await pool.use((kernels) =>
      scorePair(metric, model, reference.representation, { kernels, random, permutations }),
    );
    const inferred = await infer(labelled, subject, reference, pair, random);
    return {
      model: subject.model,
      reference: reference.id,
      embedder: subject.fitter?.id ?? null,
      metric: id,
      variant: metric.variant,
      direction: metric.direction,
      basis: subject.basis,
      score: pair.score,
      items: pair.items,
      nulls: { items: pair.itemNull, responder: inferred.responder },
      intervals: {
        fixed: inferred.fixed,
        generalisation:
          subject.fitter && pair.score.value !== null
            ? newConceptsInterval(pair.score.value, pair.generalisation, inferred.fixed)
            : pair.generalisation,
      },
      ceilings: {
        procedure: inferred.procedure,
        reliability: { value: null, reason: reliabilityReason(reference) },
      },
      corrected: correctedScore(pair.score, pair.itemNull, inferred.procedure, metric.direction),
      splitHalf: inferred.splitHalf,
    };
  };
}

function reliabilityReason({ representation }: LoadedReference): string {
  return representation.judgments
    ? 'Not computed for a model that serves as a reference.'
    : 'A point embedding, RDM or labelling says nothing of its own noise.';
}
