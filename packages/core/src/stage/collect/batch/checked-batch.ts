import type { Batch } from '../../../contract/batch.ts';
import { KindredError } from '../../../contract/kindred-error.ts';

const states = ['running', 'done', 'failed', 'cancelled'];
/** Characters of a vendor's id. */
const longest = 1000;

/** A provider's batches, whose answers of another shape than the contract's throw `RESPONDENT_BAD_ANSWER`. */
export function checkedBatch(batch: Batch, provider: string): Batch {
  const bad = (what: string) =>
    new KindredError('RESPONDENT_BAD_ANSWER', `Provider "${provider}" gave ${what}.`);
  const named = <T extends Awaited<ReturnType<Batch['find']>>>(made: T): T => {
    const id: unknown = made?.batch;
    if (typeof id === 'string' && id !== '' && id.length <= longest) return made;
    throw bad('a batch without an id');
  };
  return {
    most: batch.most,
    submit: async (...args) => named(await batch.submit(...args)),
    async find(...args) {
      const found = await batch.find(...args);
      return found === null ? null : named(found);
    },
    async poll(...args) {
      const polled = await batch.poll(...args);
      if (states.includes(polled?.state)) return polled;
      throw bad('no state of a batch');
    },
    async *fetch(...args) {
      for await (const result of batch.fetch(...args)) {
        if (typeof result?.id !== 'string') throw bad('a result that names no trial');
        yield result;
      }
    },
    cancel: (...args) => batch.cancel(...args),
  };
}
