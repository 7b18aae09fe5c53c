import type { NewAttempt } from '../../store/new-attempt.ts';
import type { NewReply } from '../../store/new-reply.ts';
import type { Store } from '../../store/store.ts';

/** Puts calls on disk; whatever comes in the same turn of the event loop shares one commit. */
export interface Recorder {
  /** Resolves when the attempt, and the reply where there is one, are on disk. */
  keep(attempt: NewAttempt, reply: NewReply | null): Promise<void>;
}

export function recorder(store: Store): Recorder {
  let waiting: { attempt: NewAttempt; reply: NewReply | null }[] = [];
  let flushed: Promise<void> | null = null;

  function flush(): void {
    const now = waiting;
    waiting = [];
    flushed = null;
    store.record(
      now.map(({ attempt }) => attempt),
      now.flatMap(({ reply }) => (reply ? [reply] : [])),
    );
  }

  return {
    keep(attempt, reply) {
      waiting.push({ attempt, reply });
      flushed ??= new Promise((resolve, reject) => {
        setImmediate(() => {
          try {
            resolve(flush());
          } catch (error) {
            reject(error);
          }
        });
      });
      return flushed;
    },
  };
}
