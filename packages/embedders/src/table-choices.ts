import { type JudgmentTable, KindredError } from '@kindred/core';
import { choiceOptions } from './choice-options.ts';

/** Judgments as the choice kernels read them: see `OrdinalStepsSignature`. */
export interface TableChoices {
  /** One a trial; empty for soft judgments. */
  readonly choices: Uint8Array;
  /** Empty where every trial weighs 1; one a trial; or one a trial and option. */
  readonly weights: Float32Array;
}

/** What was chosen and what it weighs. Probabilities that are all 0 or 1 are read as choices. */
export function tableChoices(table: JudgmentTable): TableChoices {
  const { count, values, probabilities, weights } = table;
  const options = choiceOptions(table);
  const soft = probabilities?.some((share) => share !== 0 && share !== 1) ?? false;
  if (probabilities && soft)
    return {
      choices: new Uint8Array(0),
      weights: Float32Array.from(
        { length: count * options },
        (_, at) => weights[Math.floor(at / options)] * probabilities[at],
      ),
    };
  const choices = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const start = row * options;
    const value = probabilities
      ? probabilities.subarray(start, start + options).indexOf(1)
      : values[row];
    if (!Number.isInteger(value) || value < 0 || value >= options)
      throw new KindredError(
        'EMBEDDER_VALUE',
        `Judgment ${row} has the value ${value}; a choice among ${options} is 0 to ${options - 1}`,
      );
    choices[row] = value;
  }
  const even = weights.subarray(0, count).every((weight) => weight === 1);
  return { choices, weights: even ? new Float32Array(0) : Float32Array.from(weights) };
}
