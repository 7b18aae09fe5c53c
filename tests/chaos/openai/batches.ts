import { advanceBatch } from '../batch/advance-batch.ts';
import { cancelBatch } from '../batch/cancel-batch.ts';
import { openBatch } from '../batch/open-batch.ts';
import type { BatchItem, BatchResult, StoredBatch } from '../batch/stored-batch.ts';
import { pageOf } from '../page-of.ts';
import { Refused } from '../refused.ts';
import type { Dialect, Outgoing, Route } from '../wire.ts';
import type { World } from '../world.ts';
import { chat } from './chat.ts';
import { completions } from './completions.ts';
import { openaiErrors } from './errors.ts';
import { responses } from './responses.ts';

const endpoints: Readonly<Record<string, Dialect>> = {
  '/v1/chat/completions': chat,
  '/v1/responses': responses,
  '/v1/completions': completions,
};

/** `/v1/batches`, by openai/resources/batches.d.ts: create, retrieve, list, cancel. */
export const batchesRoute = (method: string, id: string | null, verb: string | null): Route => ({
  vendor: 'openai',
  model: '',
  run({ body, query, path }, world) {
    if (id === null) {
      if (method === 'POST') return ok(shown(create(body, path, world)));
      return ok(pageOf([...world.batches.values()].filter(isOurs).map(shown), query, 'after'));
    }
    const batch = world.batches.get(id);
    if (!batch || !isOurs(batch)) throw new Refused(`No batch found with id '${id}'.`, 404);
    if (verb === 'cancel') cancelBatch(batch);
    else look(batch, world);
    return ok(shown(batch));
  },
});

const ok = (body: object): Outgoing => ({ status: 200, body });
const isOurs = ({ more }: StoredBatch) => more.endpoint !== undefined;

function create(
  {
    input_file_id: input,
    endpoint,
    metadata,
    completion_window: window,
  }: Readonly<Record<string, unknown>>,
  path: string,
  world: World,
): StoredBatch {
  const file = world.files.get(String(input));
  if (!file || file.purpose !== 'batch')
    throw new Refused(`Invalid input_file_id: ${String(input)}`);
  if (!(String(endpoint) in endpoints)) throw new Refused(`Invalid endpoint: ${String(endpoint)}`);
  if (window !== '24h') throw new Refused("Invalid value for 'completion_window'.");
  const lines = file.text.split('\n').filter((line) => line.trim() !== '');
  const items = lines.map((line) => {
    const { custom_id: custom, body, url, method } = JSON.parse(line) as Record<string, unknown>;
    if (typeof custom !== 'string' || url !== endpoint || method !== 'POST') {
      throw new Refused(`Each line needs custom_id, method POST and url ${String(endpoint)}.`);
    }
    return { custom, body: body as BatchItem['body'] };
  });
  if (new Set(items.map(({ custom }) => custom)).size < items.length) {
    throw new Refused('The custom_id of each request must be unique.');
  }
  const more = { endpoint, metadata: metadata ?? null, input_file_id: input };
  return openBatch(world, { id: world.name('batch_'), path, items, more });
}

/** Advances a batch and writes its files once it is over. */
function look(batch: StoredBatch, world: World): void {
  if (batch.state !== 'running') return;
  advanceBatch(batch, world, endpoints[String(batch.more.endpoint)], openaiErrors);
  const good = batch.results.filter(({ outcome }) => outcome === 'succeeded');
  const bad = batch.results.filter(({ outcome }) => outcome !== 'succeeded');
  write(`${batch.id}-output`, good, world);
  write(`${batch.id}-error`, bad, world);
}

function write(id: string, results: readonly BatchResult[], world: World): void {
  if (results.length === 0) return;
  const text = results.map((result) => `${JSON.stringify(lineOf(result))}\n`).join('');
  const at = Math.floor(Date.now() / 1000);
  world.files.set(id, { id, name: `${id}.jsonl`, purpose: 'batch_output', text, at });
}

function lineOf({ custom, outcome, status, body }: BatchResult): object {
  const named = { id: `batch_req_${custom}`, custom_id: custom };
  if (outcome === 'expired') {
    const message = 'This request could not be executed before the completion window expired.';
    return { ...named, response: null, error: { code: 'batch_expired', message } };
  }
  return {
    ...named,
    response: { status_code: status, request_id: 'req_kindred', body },
    error: null,
  };
}

function shown(batch: StoredBatch): object {
  const { id, state, created, ended, items, results, more } = batch;
  const seconds = (at: number | null) => (at === null ? null : Math.floor(at / 1000));
  const status = state === 'running' ? 'in_progress' : state === 'done' ? 'completed' : state;
  const count = (wanted: boolean) =>
    results.filter(({ outcome }) => (outcome === 'succeeded') === wanted).length;
  const wrote = state === 'done' || state === 'expired';
  return {
    id,
    object: 'batch',
    ...more,
    completion_window: '24h',
    status,
    created_at: seconds(created),
    in_progress_at: seconds(created),
    expires_at: seconds(created)! + 86_400,
    completed_at: state === 'done' ? seconds(ended) : null,
    failed_at: state === 'failed' ? seconds(ended) : null,
    expired_at: state === 'expired' ? seconds(ended) : null,
    cancelled_at: state === 'cancelled' ? seconds(ended) : null,
    errors:
      state === 'failed'
        ? {
            object: 'list',
            data: [
              { code: 'invalid_json_line', message: 'A line is no JSON.', line: 1, param: null },
            ],
          }
        : null,
    output_file_id: wrote && count(true) ? `${id}-output` : null,
    error_file_id: wrote && count(false) ? `${id}-error` : null,
    request_counts: { total: items.length, completed: count(true), failed: count(false) },
  };
}
