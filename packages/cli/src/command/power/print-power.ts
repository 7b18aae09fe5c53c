import type { PowerRow } from '@kindred/core';
import { paint } from '../../terminal/paint.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';
import type { PowerFlags } from './power-flags.ts';

/** How well two models are told apart, a table for each metric and reference. */
export function printPower(
  out: Stream,
  rows: readonly PowerRow[],
  { apart, lapse, simulations }: Omit<PowerFlags, 'budgets'>,
): void {
  const groups = Map.groupBy(rows, ({ metric, reference, embedder }) =>
    [metric, 'against', reference, embedder === null ? '(choices)' : `(${embedder})`].join(' '),
  );
  for (const [title, group] of groups) {
    out.write(`\n${paint(out, 'bold', title)}\n`);
    printTable(
      out,
      [
        'trials',
        'nearer',
        '± sd',
        'farther',
        '± sd',
        'told apart',
        '95 %',
        'false alarms',
        'in order',
      ],
      group.map(row),
    );
    // Not by the means: some metrics are smaller where models are closer.
    const blind = group.filter(({ ordered }) => ordered !== null && ordered <= 0.5);
    if (blind.length > 0) {
      const trials = blind.map((one) => one.trials).join(', ');
      const text = `with ${trials} trials the nearer model is not ahead: this design cannot tell them apart.`;
      out.write(`${paint(out, 'yellow', 'warning')} ${text}\n`);
    }
  }
  printLines(
    out,
    '',
    `Two models like the reference with ${percent(apart[0])} and ${percent(apart[1])} of concepts out of place,`,
    `${percent(lapse)} guesses, ${simulations} simulated runs of each. Told apart: a difference beyond 1.96`,
    'standard errors with the nearer ahead. False alarms: two runs of one model, about 5 % by right.',
  );
}

function row(one: PowerRow): (string | number | null)[] {
  const { value } = one.apart;
  return [
    one.trials,
    one.nearer.mean,
    deviation(one.nearer),
    one.farther.mean,
    deviation(one.farther),
    value && percent(value.share),
    value && `[${percent(value.low)}, ${percent(value.high)}]`,
    one.falseAlarms === null ? null : percent(one.falseAlarms),
    one.ordered === null ? null : percent(one.ordered),
  ];
}

/** Scores that are all the same differ by rounding alone. */
function deviation({ mean, deviation: sd }: PowerRow['nearer']): number {
  return sd < 1e-12 * Math.max(1, Math.abs(mean)) ? 0 : sd;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
