import { advanceBatch } from '../batch/advance-batch.ts';
import { cancelBatch } from '../batch/cancel-batch.ts';
import { openBatch } from '../batch/open-batch.ts';
import type { BatchItem, BatchResult, StoredBatch } from '../batch/stored-batch.ts';
import { pageOf } from '../page-of.ts';
import { Refused } from '../refused.ts';
import type { Outgoing, Route } from '../wire.ts';
import type { World } from '../world.ts';
import { anthropicErrors } from './errors.ts';
import { messages } from './messages.ts';

/** `/v1/messages/batches`, by resources/messages/batches.d.ts: create, retrieve, list, results, cancel. */
export const batchesRoute = (method: string, id: string | null, verb: string | null): Route => ({
  vendor: 'anthropic',
  model: '',
  run({ body, query, path }, world) {
    if (id === null) {
      if (method === 'POST') return ok(shown(create(body, path, world), world));
      const all = [...world.batches.values()].filter(isOurs);
      return ok(
        pageOf(
          all.map((batch) => shown(batch, world)),
          query,
          'after_id',
        ),
      );
    }
    const batch = world.batches.get(id);
    if (!batch || !isOurs(batch)) throw new Refused(`Message batch ${id} not found`, 404);
    if (verb === 'results') {
      if (batch.ended === null) throw new Refused('The batch has not ended.');
      const lines = batch.results.map((result) => `${JSON.stringify(lineOf(result))}\n`);
      return {
        status: 200,
        headers: { 'content-type': 'application/x-jsonl' },
        body: lines.join(''),
      };
    }
    if (verb === 'cancel') cancelBatch(batch);
    else advanceBatch(batch, world, messages, anthropicErrors);
    return ok(shown(batch, world));
  },
});

const ok = (body: object): Outgoing => ({ status: 200, body });
const isOurs = ({ more }: StoredBatch) => more.vendor === 'anthropic';

function create(body: BatchItem['body'], path: string, world: World): StoredBatch {
  if (!Array.isArray(body.requests) || body.requests.length === 0) {
    throw new Refused('requests: Field required');
  }
  const items = body.requests.map((request: { custom_id: unknown; params: BatchItem['body'] }) => {
    const { custom_id: custom, params } = request;
    if (typeof custom !== 'string' || !/^[a-zA-Z0-9_-]{1,64}$/.test(custom)) {
      throw new Refused('custom_id: String should match pattern ^[a-zA-Z0-9_-]{1,64}$');
    }
    return { custom, body: params };
  });
  if (new Set(items.map(({ custom }) => custom)).size < items.length) {
    throw new Refused('custom_id: must be unique within a batch');
  }
  const id = world.name('msgbatch_');
  return openBatch(world, { id, path, items, more: { vendor: 'anthropic' } });
}

function lineOf({ custom, outcome, body }: BatchResult): object {
  const result =
    outcome === 'succeeded'
      ? { type: outcome, message: body }
      : outcome === 'errored'
        ? { type: outcome, error: body }
        : { type: outcome };
  return { custom_id: custom, result };
}

function shown(batch: StoredBatch, world: World): object {
  const { id, state, created, ended, items, results } = batch;
  const date = (at: number) => new Date(at).toISOString();
  const count = (wanted: string) => results.filter(({ outcome }) => outcome === wanted).length;
  return {
    id,
    type: 'message_batch',
    processing_status: ended === null ? 'in_progress' : 'ended',
    request_counts: {
      processing: ended === null ? items.length : 0,
      succeeded: count('succeeded'),
      errored: count('errored'),
      canceled: count('canceled'),
      expired: count('expired'),
    },
    created_at: date(created),
    expires_at: date(created + 86_400_000),
    ended_at: ended === null ? null : date(ended),
    cancel_initiated_at: state === 'cancelled' && ended !== null ? date(ended) : null,
    archived_at: null,
    results_url: ended === null ? null : `${world.url}/v1/messages/batches/${id}/results`,
  };
}
