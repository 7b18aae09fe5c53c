import type { JudgmentTable } from '@kindred/core';
import { tableChoices, type TableChoices } from './table-choices.ts';

/** Judgments as the dot product laws read them: see `SposeEpochSignature`. */
export interface ChoiceArrays extends TableChoices {
  readonly stimuli: Int32Array;
}

/** Stimuli, choices and weights of a table; hard judgments of weight 1 take 13 bytes each. */
export function choiceArrays(table: JudgmentTable): ChoiceArrays {
  return { stimuli: table.stimuli, ...tableChoices(table) };
}
