import type { Analysis } from '../../contract/analysis.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { nearestName } from '../../contract/nearest-name.ts';
import type { RunContext } from '../run-context.ts';
import type { ScoredTable } from './scored-table.ts';

/**
 * Analyses that ask for a column the table does not have: `ANALYSIS_NO_INGREDIENT`, told when the run is
 * planned. Where `ingredients` sources add columns, what there will be is known only when they are read.
 */
export async function checkAnalyses(ctx: RunContext, { frames }: ScoredTable): Promise<void> {
  const known = [
    ...new Set([...frames.values()].flatMap(({ columns }) => columns.map(({ name }) => name))),
  ].filter((name) => name !== 'id');
  for (const use of ctx.experiment.analyses) {
    const { ingredients = [] } = await ctx.host.create<Analysis>('analysis', use);
    if (ctx.experiment.ingredients.length > 0) continue;
    const missing = ingredients.find((name) => !known.includes(name));
    if (missing === undefined) continue;
    const near = nearestName(missing, known);
    const hint = near === null ? `Its columns: ${known.join(', ')}.` : `Did you mean "${near}"?`;
    const message = `Analysis "${use.id}" asks for "${missing}", which the table does not have. ${hint}`;
    throw new KindredError('ANALYSIS_NO_INGREDIENT', message, { location: use.at });
  }
}
