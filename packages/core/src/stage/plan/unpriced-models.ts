import type { Experiment } from '../../contract/experiment.ts';
import type { PlanModel } from '../../contract/plan-model.ts';

/** Ids of models that are still to be asked and that a budget of dollars cannot bind. */
export function unpricedModels(
  models: readonly Pick<
    PlanModel,
    'id' | 'bill' | 'toAsk' | 'trials' | 'most' | 'capabilities' | 'delivery'
  >[],
  { usd }: Pick<Experiment.Budget, 'usd'>,
): string[] {
  if (usd === null) return [];
  return (
    models
      .filter(
        ({ bill, toAsk, trials, most = trials }) =>
          bill !== null && bill.usd === null && (toAsk > 0 || most > trials),
      )
      // Calls may tell what they cost as they go; a batch is bought blindly.
      .filter(({ capabilities, delivery }) => !capabilities.costs || delivery === 'batch')
      .map(({ id }) => id)
  );
}
