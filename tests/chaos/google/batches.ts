import { advanceBatch } from '../batch/advance-batch.ts';
import { cancelBatch } from '../batch/cancel-batch.ts';
import { openBatch } from '../batch/open-batch.ts';
import type { BatchItem, BatchResult, StoredBatch } from '../batch/stored-batch.ts';
import { Refused } from '../refused.ts';
import type { Outgoing, Route } from '../wire.ts';
import type { World } from '../world.ts';
import { googleErrors } from './errors.ts';
import { generateContent } from './generate.ts';

// Long-running operations as `createBatchJobParametersToMldev` writes and `batchJobFromMldev` and
// `listBatchJobsResponseFromMldev` of @google/genai read them.

interface Inlined {
  readonly request: BatchItem['body'];
  readonly metadata?: Readonly<Record<string, string>>;
}

/** `{model}:batchGenerateContent`. */
export const createBatchRoute = (model: string): Route => ({
  vendor: 'google',
  model,
  run({ body, path }, world) {
    const { inputConfig, displayName } = (body.batch ?? {}) as {
      inputConfig?: { requests?: { requests?: readonly Inlined[] } };
      displayName?: string;
    };
    const requests = inputConfig?.requests?.requests ?? [];
    if (requests.length === 0) throw new Refused('batch.input_config.requests is empty.');
    const items = requests.map(({ request, metadata }, place) => ({
      custom: metadata?.key ?? String(place),
      body: request,
      metadata,
    }));
    const more = { vendor: 'google', model, displayName: displayName ?? '' };
    const id = world.name('b');
    return ok(shown(openBatch(world, { id, path, items, more })));
  },
});

/** `batches` and `batches/{id}`: list, get, cancel, delete. */
export const batchesRoute = (method: string, id: string | null, verb: string | null): Route => ({
  vendor: 'google',
  model: '',
  run({ query }, world) {
    const all = [...world.batches.values()].filter(({ more }) => more.vendor === 'google');
    if (id === null) return ok(list(all.reverse(), query));
    const batch = all.find((one) => one.id === id);
    if (!batch) throw new Refused(`Batch batches/${id} not found.`, 404);
    if (method === 'DELETE') world.batches.delete(id);
    if (verb === 'cancel') cancelBatch(batch);
    if (verb === 'cancel' || method === 'DELETE') return ok({});
    look(batch, world);
    return ok(shown(batch));
  },
});

const ok = (body: object): Outgoing => ({ status: 200, body });
const look = (batch: StoredBatch, world: World) =>
  advanceBatch(batch, world, generateContent, googleErrors);

function list(newestFirst: readonly StoredBatch[], query: URLSearchParams): object {
  const start = Number(query.get('pageToken') ?? 0);
  const end = start + Number(query.get('pageSize') ?? 50);
  const more = end < newestFirst.length ? { nextPageToken: String(end) } : {};
  return { operations: newestFirst.slice(start, end).map(shown), ...more };
}

const states = {
  running: 'BATCH_STATE_RUNNING',
  done: 'BATCH_STATE_SUCCEEDED',
  failed: 'BATCH_STATE_FAILED',
  cancelled: 'BATCH_STATE_CANCELLED',
  expired: 'BATCH_STATE_EXPIRED',
};

function shown(batch: StoredBatch): object {
  const { id, state, created, ended, items, results, more } = batch;
  const name = `batches/${id}`;
  const metadataOf = new Map(
    items.map((item) => [item.custom, (item as Partial<Inlined>).metadata]),
  );
  const inlined = (result: BatchResult) => ({
    ...(metadataOf.get(result.custom) && { metadata: metadataOf.get(result.custom) }),
    ...(result.outcome === 'succeeded' ? { response: result.body } : { error: errorOf(result) }),
  });
  const time = (at: number) => new Date(at).toISOString();
  const output = { inlinedResponses: { inlinedResponses: results.map(inlined) } };
  return {
    name,
    metadata: {
      '@type': 'type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatch',
      name,
      model: `models/${String(more.model)}`,
      displayName: more.displayName,
      state: states[state],
      createTime: time(created),
      updateTime: time(ended ?? created),
      ...(ended !== null && { endTime: time(ended) }),
      ...(state === 'done' && { output }),
      batchStats: { requestCount: String(items.length) },
    },
    done: ended !== null,
    ...(state === 'failed' && { error: { code: 13, message: 'The batch failed.' } }),
    ...(state === 'done' && { response: output }),
  };
}

/** google.rpc.Status; its codes are gRPC's. */
function errorOf({ outcome, status, body }: BatchResult): object {
  if (outcome === 'expired') return { code: 4, message: 'The request expired.' };
  if (outcome === 'canceled') return { code: 1, message: 'The request was cancelled.' };
  const { error } = body as { error: { message: string; details?: unknown } };
  const codes: Record<number, number> = { 400: 3, 401: 16, 403: 7, 429: 8, 503: 14, 529: 14 };
  const { message, details } = error;
  return { code: codes[status] ?? 13, message, ...(details !== undefined && { details }) };
}
