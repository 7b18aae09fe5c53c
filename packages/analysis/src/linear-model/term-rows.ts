import { fTail } from '../f-tail.ts';
import type { Design } from '../least-squares/design.ts';
import type { LeastSquares } from '../least-squares/least-squares.ts';
import { typeTwo } from '../least-squares/type-two.ts';

/** Rows of `termColumns`; a term that adds nothing has df 0 and no test. */
export function termRows(
  { formula: { terms }, labels, columns, of, y }: Design,
  { kept, rss }: LeastSquares,
  vif: readonly (number | null)[],
  exact: boolean,
): (string | number | null)[][] {
  const left = y.length - kept.length;
  return typeTwo(terms, columns, of, y).map(({ ss, df }, index) => {
    const f = df > 0 && !exact ? ss / df / (rss / left) : null;
    const inflation = vif[index];
    return [
      labels[index],
      ss,
      df,
      left,
      f,
      f === null ? null : fTail(f, df, left),
      df > 0 && ss + rss > 0 && !exact ? ss / (ss + rss) : null,
      inflation,
      inflation === null
        ? null
        : inflation **
          (1 / (2 * of.filter((one, at) => one === index && kept.includes(at)).length)),
    ];
  });
}
