import type { Representation } from '../../contract/representation.ts';
import { rowsAmong } from '../rows-among.ts';
import { selectRows } from '../select-rows.ts';

/** A representation of the same items, whose judgments are those that show none but the given ids. */
export function withoutItems(whole: Representation, ids: readonly string[]): Representation {
  const { judgments: table } = whole;
  if (!table) return whole;
  return { ...whole, judgments: selectRows(table, rowsAmong(table, ids)) };
}
