import type { Clock } from '@kindred/core';
import type { Stream } from '../terminal/session.ts';
import type { Collection } from './collection.ts';
import { collectionRows } from './collection-rows.ts';

/** Milliseconds between two pictures. */
const every = 125;

/** Rows at the foot of a terminal that are drawn anew in place. */
export interface CollectionPanel {
  /** Takes in how a model stands. */
  update(this: void, one: Collection): void;
  /** Takes the rows away, so that a line can be written; the next update draws them again. */
  hide(this: void): void;
  /** Takes the rows away and forgets the models. */
  clear(this: void): void;
}

export function collectionPanel(err: Stream, clock: Clock): CollectionPanel {
  const models = new Map<string, Collection>();
  let drawn = 0;
  let last = -Infinity;

  const hide = (): void => {
    if (drawn > 0) err.write(`\u001b[${drawn}A\u001b[J`);
    drawn = 0;
  };
  const draw = (): void => {
    last = clock.monotonic();
    // The last column stays empty: some terminals wrap when it is written. Rows that have scrolled out
    // of sight could not be taken away.
    const rows = collectionRows([...models.values()], {
      columns: (err.columns || 80) - 1,
      rows: (err.rows || 24) - 2,
    });
    hide();
    err.write(rows.map((row) => `${row}\n`).join(''));
    drawn = rows.length;
  };
  return {
    update(one) {
      const before = models.get(one.model);
      models.set(one.model, one);
      if (before?.state !== one.state || clock.monotonic() - last >= every) draw();
    },
    hide,
    clear() {
      hide();
      models.clear();
    },
  };
}
