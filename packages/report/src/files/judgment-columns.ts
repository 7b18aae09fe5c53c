import type { Judgment, RunRecord } from '@kindred/core';

interface JudgmentColumn {
  readonly name: string;
  readonly type: 'STRING' | 'DOUBLE' | 'BOOLEAN';
  readonly of: (judgment: Judgment) => string | number | boolean | null;
}

/**
 * The columns of a file of judgments: stimuli in the order shown, `value` the place chosen (0-based) or
 * the rating, null where there is none; probabilities of the options as shown where known. Reads all
 * judgments once, as the longest trial decides how many columns there are.
 */
export async function judgmentColumns(run: RunRecord): Promise<readonly JudgmentColumn[]> {
  let [shown, options] = [0, 0];
  for await (const { trial, probabilities } of run.judgments()) {
    shown = Math.max(shown, trial.stimuli.length);
    options = Math.max(options, probabilities?.length ?? 0);
  }
  const text = (name: string, of: JudgmentColumn['of']) => ({ name, type: 'STRING', of }) as const;
  const number = (name: string, of: JudgmentColumn['of']) =>
    ({ name, type: 'DOUBLE', of }) as const;
  return [
    text('trial', ({ trial }) => trial.id),
    text('model', ({ respondent }) => respondent),
    text('participant', ({ participant }) => participant),
    number('repeat', ({ trial }) => trial.repeat),
    text('session', ({ trial }) => trial.session ?? null),
    number('position', ({ trial }) => trial.position ?? null),
    { name: 'order_known', type: 'BOOLEAN', of: ({ trial }) => trial.orderKnown },
    ...Array.from({ length: shown }, (_, at) =>
      text(`shown_${at + 1}`, ({ trial }) => trial.stimuli[at] ?? null),
    ),
    number('value', ({ value }) => value),
    number('weight', ({ weight }) => weight),
    ...Array.from({ length: options }, (_, at) =>
      number(`p_${at + 1}`, ({ probabilities }) => probabilities?.[at] ?? null),
    ),
  ];
}
