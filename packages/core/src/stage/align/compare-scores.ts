import type { Comparison } from '../../contract/comparison.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { Subject } from '../subject.ts';
import type { Aligned } from './aligner.ts';
import { compareModels, type ComparedScore } from './compare-models.ts';
import type { LabelledMetric } from './labelled-metric.ts';
import { type ReferenceHits, referenceHits } from './reference-hits.ts';

/** A score with what was aligned. */
type AlignedPair = Aligned & {
  readonly labelled: LabelledMetric;
  readonly subject: Subject;
  readonly reference: LoadedReference;
};

/** Compares models wherever two have a score by the same metric and variant, reference, embedder and basis. */
export function compareScores(aligned: readonly AlignedPair[]): readonly Comparison[] {
  const hitsOf = hitter();
  const groups = Map.groupBy(
    aligned.filter(({ score }) => score.score.value !== null),
    ({ score: { metric, reference, embedder, basis, variant } }) =>
      JSON.stringify([metric, reference, embedder, basis, variant]),
  );
  return [...groups.values()].flatMap((group) =>
    group.length < 2
      ? []
      : compareModels(
          { direction: group[0].labelled.metric.direction, range: group[0].range },
          group.map(({ score, subject, reference, draws, without, items }): ComparedScore => {
            const fit = subject.fitter ? subject.embedding?.fit : undefined;
            return {
              scored: score,
              score: score.score.value!,
              draws,
              without,
              items,
              heldOut: subject.fitter ? (fit?.test ?? fit?.validation ?? null) : undefined,
              hits: hitsOf(subject, reference),
            };
          }),
        ),
  );
}

// The choices of a model are held against a reference once, whatever the metrics and embedders.
function hitter() {
  const made = new Map<string, ReferenceHits | null>();
  return ({ model, judgments }: Subject, { id, representation }: LoadedReference) => {
    const key = JSON.stringify([model, id]);
    if (judgments && !made.has(key)) made.set(key, referenceHits(judgments, representation));
    return made.get(key) ?? null;
  };
}
