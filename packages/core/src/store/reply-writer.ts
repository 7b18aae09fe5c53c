import type { DatabaseSync } from 'node:sqlite';
import { floatBlob } from './float-blob.ts';
import type { Store } from './store.ts';

/**
 * The part of a store that keeps calls and replies; the caller opens the transaction. `mask` hides
 * what must not be on disk in what was said and in why a call failed.
 */
export function replyWriter(
  db: DatabaseSync,
  mask: (text: string) => string,
): Pick<Store, 'record'> {
  const addAttempt = db.prepare(
    `INSERT INTO attempts (trial, batch, started, latency, error_kind, error)
    VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const addValue = db.prepare(
    `INSERT INTO replies (trial, received, value, probabilities, weight) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`,
  );
  const addText = db.prepare(
    `INSERT INTO replies (trial, received, text, weight, finish, snapshot, input_tokens,
      output_tokens, cached_tokens, cost, distribution) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`,
  );

  return {
    record(attempts, replies) {
      for (const { trial, batch, started, latency, error } of attempts) {
        const why = error && mask(error.message);
        addAttempt.run(trial, batch ?? null, started, latency, error?.kind ?? null, why);
      }
      for (const { trial, received, said } of replies) {
        if ('text' in said) {
          addText.run(
            trial,
            received,
            mask(said.text),
            said.finish,
            said.snapshot ?? null,
            said.usage?.inputTokens ?? null,
            said.usage?.outputTokens ?? null,
            said.usage?.cachedInputTokens ?? null,
            said.cost ?? null,
            said.distribution ? JSON.stringify(said.distribution) : null,
          );
        } else {
          const probabilities = floatBlob.write(said.probabilities);
          addValue.run(trial, received, said.value, probabilities, said.weight);
        }
      }
    },
  };
}
