import type { Experiment } from '../../contract/experiment.ts';
import type { LanguageRespondent } from '../../contract/language-respondent.ts';
import type { PlanNaming } from '../../contract/plan-naming.ts';
import type { PlannedModel } from '../planned-model.ts';

/** Who names dimensions, made and ready to be asked. In the store it is a model of its own. */
export interface PlannedNaming {
  readonly model: PlannedModel;
  readonly respondent: LanguageRespondent;
  readonly naming: Experiment.Naming;
  readonly line: Omit<PlanNaming, 'trials' | 'answered' | 'toAsk' | 'bill'>;
}
