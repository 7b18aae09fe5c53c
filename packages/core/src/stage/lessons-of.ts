import type { JudgmentTable } from '../contract/judgment-table.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { LoadedReference } from '../contract/loaded-reference.ts';
import type { Fitter } from './fitter.ts';
import { loadReferences } from './align/load-references.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

/** What an embedder learns from, whatever the model. */
export interface Lesson {
  readonly fitter: Fitter;
  readonly from: string;
  /** The collection its judgments belong to, where the reference says so. */
  readonly origin: string | null;
  readonly judgments: JudgmentTable;
  /** Items no training judgment may show. */
  readonly without: readonly string[];
}

/** Loads the references that embedders learn from, each once, and says whom these are not given. */
export async function lessonsOf(
  ctx: RunContext,
  planned: PlannedRun,
  fitters: readonly Fitter[],
): Promise<{
  readonly lessons: readonly Lesson[];
  readonly references: ReadonlyMap<string, LoadedReference>;
}> {
  const learners = fitters.filter(({ embedder }) => embedder.learns);
  const wanted = new Set(
    learners.flatMap(({ embedder: { learns } }) => [learns!.from, learns!.without]),
  );
  const uses = ctx.experiment.references.filter(({ id }) => wanted.has(id));
  const own = { ...ctx, experiment: { ...ctx.experiment, references: uses } };
  const loaded = await loadReferences(own, planned, []);
  const references = new Map(loaded.map((one) => [one.id, one]));
  const answering = planned.plan.models.filter(({ basis }) => basis === 'judgments');
  const lessons = learners.map((fitter): Lesson => {
    const { from, without } = fitter.embedder.learns!;
    const { representation, provenance } = references.get(from)!;
    const { judgments } = representation;
    const location = ctx.experiment.embedders.find(({ id }) => id === fitter.id)?.at;
    if (!judgments) {
      const message = `Embedder "${fitter.id}" learns from judgments, and reference "${from}" has none.`;
      throw new KindredError('EMBEDDER_REFERENCE', message, { location });
    }
    if (!fitter.embedder.accepts.includes(judgments.structure)) {
      const message = `Embedder "${fitter.id}" learns from ${fitter.embedder.accepts.join(' or ')} judgments; those of "${from}" are ${judgments.structure}.`;
      throw new KindredError('EMBEDDER_REFERENCE', message, { location });
    }
    if (answering.length > 0) {
      const ids = answering.map(({ id }) => id).join(', ');
      const message = `Embedder "${fitter.id}" turns features; models that answer judgments are not given to it: ${ids}.`;
      ctx.emit({ type: 'warning', message });
    }
    const left = without === null ? [] : references.get(without)!.representation.items;
    return { fitter, from, origin: provenance.judgments ?? null, judgments, without: left };
  });
  return { lessons, references };
}
