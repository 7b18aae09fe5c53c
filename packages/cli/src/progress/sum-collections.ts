import type { Collection } from './collection.ts';

/** All models as one: it stands as the busiest of them. */
export function sumCollections(all: readonly Collection[]): Omit<Collection, 'type' | 'model'> {
  const sum = (of: (one: Collection) => number) => all.reduce((total, one) => total + of(one), 0);
  const lefts = all.flatMap(({ left }) => (left === null ? [] : [left]));
  const busiest = (['asking', 'paused', 'waiting', 'stopped', 'done'] as const).find((state) =>
    all.some((one) => one.state === state),
  );
  return {
    state: busiest ?? 'done',
    done: sum(({ done }) => done),
    total: sum(({ done, total }) => Math.max(done, total)),
    nulls: sum(({ nulls }) => nulls),
    asked: sum(({ asked }) => asked),
    rate: sum(({ rate }) => rate),
    spent: all.some(({ spent }) => spent !== null) ? sum(({ spent }) => spent ?? 0) : null,
    // They run side by side.
    left: lefts.length === 0 ? null : Math.max(...lefts),
  };
}
