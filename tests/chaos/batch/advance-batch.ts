import { hash } from 'node:crypto';
import { Refused } from '../refused.ts';
import type { Dialect, ErrorWriter } from '../wire.ts';
import type { World } from '../world.ts';
import type { BatchItem, BatchResult, StoredBatch } from './stored-batch.ts';

/** One look at a batch: once it was looked at often enough, every question in it is worked off. */
export function advanceBatch(
  batch: StoredBatch,
  world: World,
  dialect: Dialect,
  write: ErrorWriter,
): void {
  const { polls = 1, end } = world.options.batch ?? {};
  if (batch.state !== 'running' || batch.polls++ < polls) return;
  batch.ended = Date.now();
  batch.state = end ?? 'done';
  if (end === 'failed') return;
  batch.results = batch.items.flatMap(
    (item, place) => resultOf(item, place, { batch, world, dialect, write }) ?? [],
  );
}

interface Work {
  readonly batch: StoredBatch;
  readonly world: World;
  readonly dialect: Dialect;
  readonly write: ErrorWriter;
}

function resultOf(item: BatchItem, place: number, work: Work): BatchResult | null {
  const { batch, world, dialect, write } = work;
  const { custom } = item;
  const wanted = world.options.batch?.outcome?.(custom, place) ?? 'succeeded';
  const outcome = world.options.batch?.end === 'expired' ? 'expired' : wanted;
  if (outcome === 'missing') return null;
  if (outcome === 'canceled' || outcome === 'expired') {
    return { custom, outcome, status: 0, body: {} };
  }
  const errored = (fault: typeof outcome, message?: string): BatchResult => {
    const { status, body } = write(fault === 'succeeded' ? 'bad-request' : fault, world, message);
    return {
      custom,
      outcome: 'errored',
      status,
      body: typeof body === 'string' ? { error: { message: body } } : body,
    };
  };
  if (outcome !== 'succeeded') return errored(outcome);
  try {
    const asked = dialect.read(item.body, world.options.lenient ?? false, modelOf(batch));
    const body = dialect.write(asked, world.answer(asked));
    world.record({
      event: 'worked',
      at: Date.now(),
      id: 0,
      method: 'POST',
      path: batch.path,
      model: asked.model,
      key: hash('sha256', JSON.stringify(item.body)),
      batch: batch.id,
      custom,
      outcome,
      images: asked.images,
    });
    return { custom, outcome, status: 200, body };
  } catch (error) {
    if (error instanceof Refused) return errored('bad-request', error.message);
    throw error;
  }
}

const modelOf = ({ more }: StoredBatch): string =>
  typeof more.model === 'string' ? more.model : '';
