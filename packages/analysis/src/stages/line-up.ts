import { counted, KindredError, type AnalysisResult, type Frame } from '@kindred/core';
import { moments } from '../moments.ts';
import type { Measured } from '../measure-column.ts';

export interface Point {
  readonly lineage: string;
  /** From 1, the place in the declared order. */
  readonly stage: number;
  readonly outcome: number;
}

const columnOf = (frame: Frame, name: string) => {
  const column = frame.columns.find((one) => one.name === name);
  if (column) return column;
  throw new KindredError(
    'ANALYSIS_NO_INGREDIENT',
    `There is no ingredient "${name}". Columns here: ${frame.columns.map((one) => one.name).join(', ')}.`,
  );
};

/**
 * The outcome of every lineage at every stage of the order, lineages by name; several rows of one
 * lineage and stage are averaged. Throws `ANALYSIS_NO_INGREDIENT` for a column that the table does not
 * have, or where it has fewer than two stages of the order.
 */
export function lineUp(
  frame: Frame,
  outcome: Measured,
  rows: readonly string[],
  options: { readonly stage: string; readonly order: readonly string[]; readonly lineage: string },
): {
  readonly points: readonly Point[];
  readonly dropped: AnalysisResult['dropped'];
  readonly notes: readonly string[];
} {
  const { stage, order, lineage } = options;
  const [stages, lineages] = [columnOf(frame, stage).values, columnOf(frame, lineage).values];
  const known = [...new Set(stages.filter((value) => value !== null).map(String))].sort();
  const absent = order.filter((one) => !known.includes(one));
  if (order.length - absent.length < 2) {
    throw new KindredError(
      'ANALYSIS_NO_INGREDIENT',
      `order: no row has the ${stage} ${absent.join(', ')}, and one stage has nothing to be compared with. Those here: ${known.join(', ') || 'none'}.`,
    );
  }
  const dropped: { row: string; reason: string }[] = [];
  const found = new Map<string, number[][]>();
  rows.forEach((row, index) => {
    const [at, line, value] = [stages[index], lineages[index], outcome.values[index]];
    const place = order.indexOf(String(at));
    if (value === null) dropped.push({ row, reason: outcome.why(index) });
    else if (at === null) dropped.push({ row, reason: `${stage} is unknown` });
    else if (place < 0) dropped.push({ row, reason: `${stage} ${at} is not in the order` });
    else if (line === null) dropped.push({ row, reason: `${lineage} is unknown` });
    else {
      const lists = found.get(String(line)) ?? order.map((): number[] => []);
      lists[place].push(value);
      found.set(String(line), lists);
    }
  });
  const strange = known.filter((one) => !order.includes(one));
  const lists = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  const points = lists.flatMap(([line, byStage]) =>
    byStage.flatMap((values, place) =>
      values.length > 0
        ? [{ lineage: line, stage: place + 1, outcome: moments(values).mean! }]
        : [],
    ),
  );
  const averaged = lists.flatMap(([line, byStage]) =>
    byStage.flatMap(({ length }, place) =>
      length > 1 ? [`${line} at ${order[place]} (${length} rows)`] : [],
    ),
  );
  return {
    points,
    dropped,
    notes: [
      `${counted(lists.length, 'lineage')}, ${points.length} of their stages known, from ${rows.length - dropped.length} of ${counted(rows.length, 'row')}.`,
      ...(absent.length > 0 ? [`No row has the ${stage} ${absent.join(', ')}.`] : []),
      ...(strange.length > 0
        ? [`Stages that the order does not name are left out: ${strange.join(', ')}.`]
        : []),
      ...(averaged.length > 0 ? [`Averaged: ${averaged.join(', ')}.`] : []),
    ],
  };
}
