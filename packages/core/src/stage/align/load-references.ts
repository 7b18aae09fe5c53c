import { KindredError } from '../../contract/kindred-error.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { PlannedRun } from '../planned-run.ts';
import { representationOf } from '../representation-of.ts';
import type { RunContext } from '../run-context.ts';
import type { Subject } from '../subject.ts';

/** Every reference of the experiment, loaded where it is not `known`; some may be its models. */
export async function loadReferences(
  ctx: RunContext,
  planned: PlannedRun,
  subjects: readonly Subject[],
  known: ReadonlyMap<string, LoadedReference> = new Map(),
): Promise<readonly LoadedReference[]> {
  const loaded: LoadedReference[] = [];
  for (const use of ctx.experiment.references) {
    const reference = planned.references.get(use.id)!;
    const load = async () => ({
      id: use.id,
      ...(await reference.load({
        stimuli: planned.stimuli,
        signal: ctx.signal,
        model: async (id) => modelRepresentation(id, subjects),
      })),
    });
    loaded.push(known.get(use.id) ?? (await load()));
  }
  return loaded;
}

function modelRepresentation(id: string, subjects: readonly Subject[]) {
  const own = subjects.filter((subject) => subject.model === id);
  const embedded = own.find((subject) => subject.embedding) ?? own[0];
  if (!embedded) {
    throw new KindredError(
      'REFERENCE_MODEL_MISSING',
      `No model "${id}" with judgments or features in this experiment to serve as a reference.`,
    );
  }
  return representationOf(embedded.embedding, embedded.judgments);
}
