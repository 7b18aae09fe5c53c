import type Anthropic from '@anthropic-ai/sdk';
import { ProviderError, responseError } from '@kindred/core';
import type { Batch, LanguageRequest, Reply } from '@kindred/core';
import { outcomeOf } from '../language/outcome-of.ts';
import { anthropicReply } from './anthropic-reply.ts';

type Params = Anthropic.Messages.MessageCreateParamsNonStreaming;
type Result = Anthropic.Messages.MessageBatchResult;

/** platform.claude.com/docs/en/build-with-claude/batch-processing: 100,000 requests or 256 MB. */
const most = { requests: 100_000, bytes: 240e6 };
/** Batches that are looked at for one that was lost, newest first. */
const looked = 200;

/** Anthropic's batches. They carry no name of ours: a lost one is known by the trials it answered. */
export function anthropicBatch(
  open: () => Promise<Anthropic>,
  paramsOf: (request: LanguageRequest) => Params,
): Batch {
  return {
    most,
    async submit(requests, _, { signal }) {
      const { batches } = (await open()).messages;
      const all = requests.map(({ id, request }) => ({
        custom_id: id,
        params: paramsOf(request),
      }));
      return { batch: (await batches.create({ requests: all }, { signal })).id };
    },
    async find({ ids, known }, { signal }) {
      const { batches } = (await open()).messages;
      let seen = 0;
      let undecided = false;
      for await (const batch of batches.list({ limit: 100 }, { signal })) {
        if (++seen > looked) break;
        if (known.has(batch.id) || sizeOf(batch) !== ids.size) continue;
        if (batch.processing_status !== 'ended') {
          undecided = true;
          continue;
        }
        if (batch.archived_at !== null) continue;
        for await (const { custom_id: id } of await batches.results(batch.id, {}, { signal })) {
          if (ids.has(id)) return { batch: batch.id };
          break;
        }
      }
      if (!undecided) return null;
      throw new ProviderError(
        'server',
        'Anthropic has a batch under way that may be the one whose id was lost; that is seen when it ends.',
      );
    },
    async poll(id, { signal }) {
      const { batches } = (await open()).messages;
      const batch = await batches.retrieve(id, {}, { signal });
      const total = sizeOf(batch);
      const ended = batch.processing_status === 'ended';
      return {
        state: ended ? 'done' : 'running',
        done: total - batch.request_counts.processing,
        total,
      };
    },
    async *fetch(id, { signal }) {
      const { batches } = (await open()).messages;
      for await (const { custom_id, result } of await batches.results(id, {}, { signal })) {
        yield { id: custom_id, outcome: outcomeOf(() => replyOf(result)) };
      }
    },
    async cancel(id, { signal }) {
      await (await open()).messages.batches.cancel(id, {}, { signal });
    },
  };
}

const sizeOf = ({ request_counts: counts }: Anthropic.Messages.MessageBatch) =>
  counts.processing + counts.succeeded + counts.errored + counts.canceled + counts.expired;

function replyOf(result: Result): Reply {
  if (result.type === 'succeeded') return anthropicReply(result.message);
  // What was not worked off is open again.
  if (result.type !== 'errored') throw new ProviderError('server', `Anthropic: ${result.type}`);
  const { error } = result;
  const status = error.error.type === 'api_error' ? 500 : 400;
  throw responseError('Anthropic', { status, headers: new Headers() }, JSON.stringify(error));
}
