import type { Judgment, RunRecord } from '@kindred/core';
import { csvText } from './csv-text.ts';

const batch = 1000;

const widths = async (run: RunRecord) => {
  let [shown, options] = [0, 0];
  for await (const { trial, probabilities } of run.judgments()) {
    shown = Math.max(shown, trial.stimuli.length);
    options = Math.max(options, probabilities?.length ?? 0);
  }
  return { shown, options };
};

/**
 * Every judgment, streamed: stimuli in the order shown, `value` the place chosen (0-based) or the
 * rating, empty where there is none; probabilities of the options as shown where known.
 */
export async function* judgmentsCsv(run: RunRecord): AsyncGenerator<string> {
  const { shown, options } = await widths(run);
  const places = Array.from({ length: shown }, (_, at) => at);
  const chances = Array.from({ length: options }, (_, at) => at);
  yield csvText([
    [
      'trial',
      'model',
      'participant',
      'repeat',
      'session',
      'position',
      'order_known',
      ...places.map((at) => `shown_${at + 1}`),
      'value',
      'weight',
      ...chances.map((at) => `p_${at + 1}`),
    ],
  ]);
  const row = ({ trial, respondent, participant, value, probabilities, weight }: Judgment) => [
    trial.id,
    respondent,
    participant,
    trial.repeat,
    trial.session ?? null,
    trial.position ?? null,
    trial.orderKnown,
    ...places.map((at) => trial.stimuli[at] ?? null),
    value,
    weight,
    ...chances.map((at) => probabilities?.[at] ?? null),
  ];
  let waiting: ReturnType<typeof row>[] = [];
  for await (const judgment of run.judgments()) {
    waiting.push(row(judgment));
    if (waiting.length < batch) continue;
    yield csvText(waiting);
    waiting = [];
  }
  yield csvText(waiting);
}
