import type { Plan, PlanModel } from '@kindred/core';
import { printLines } from '../../terminal/print-lines.ts';
import type { Stream } from '../../terminal/session.ts';

/** What the trials buy by the rules that need no answers, a line for each ground that differs. */
export function printPrecision(out: Stream, models: Plan['models']): void {
  const lines = Map.groupBy(
    models.filter(({ precision }) => precision !== null),
    inWords,
  );
  for (const [words, of] of lines) {
    const whom = lines.size === 1 ? '' : ` (${of.map(({ id }) => id).join(', ')})`;
    printLines(out, `precision   ${words}${whom}`);
  }
}

function inWords({ precision, trials, most = trials }: PlanModel): string {
  const { share, embedders } = precision!;
  return [
    `a share of ${most} trials is known to ± ${(100 * share).toFixed(2)} points at most`,
    ...embedders.map(
      ({ id, training, needed }) =>
        `${id} has ${(training / needed).toFixed(2)} times the d · n · log2 n = ${needed} trials it should train on`,
    ),
  ].join('; ');
}
