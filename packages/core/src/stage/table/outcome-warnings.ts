import type { Analysis } from '../../contract/analysis.ts';
import type { Experiment } from '../../contract/experiment.ts';
import type { Host } from '../../contract/host.ts';
import type { LocatedWarning } from '../../contract/located-warning.ts';

/**
 * A warning for each analysis of a table that can explain one outcome only, by its options, where the
 * table has others: it will fail on these. The table is not read.
 */
export async function outcomeWarnings(
  host: Pick<Host, 'create'>,
  { table, analyses }: Pick<Experiment, 'table' | 'analyses'>,
): Promise<readonly LocatedWarning[]> {
  const warnings: LocatedWarning[] = [];
  for (const use of table ? analyses : []) {
    const { explains } = await host.create<Analysis>('analysis', use);
    const others = table!.outcomes.filter((name) => name !== explains);
    if (explains === undefined || others.length === 0) continue;
    const message = `Analysis "${use.id}" explains "${explains}", which its options name, and will fail on ${others.join(', ')}. A formula that begins with "outcome ~" explains each outcome.`;
    warnings.push({ code: 'ANALYSIS_OTHER_OUTCOME', message, location: use.at });
  }
  return warnings;
}
