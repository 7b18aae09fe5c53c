import type { Bill } from '../../../contract/bill.ts';
import type { Price } from '../../../contract/price.ts';
import type { Experiment } from '../../../contract/experiment.ts';
import type { RespondentHistory } from '../../../store/respondent-history.ts';
import { enoughReplies } from './enough-replies.ts';
import type { PromptMeasure } from './measure-prompts.ts';

/** What `calls` further calls of a model take, by its earlier replies where there are enough. */
export function makeBill(
  calls: number,
  { delivery, limits }: Pick<Experiment.Model, 'delivery' | 'limits'>,
  price: Price | null,
  measured: PromptMeasure,
  history: RespondentHistory,
): Bill {
  const learned = history.counted >= enoughReplies;
  const each = learned
    ? {
        input: history.inputTokens / history.counted,
        output: history.outputTokens / history.counted,
      }
    : { input: measured.prompt, output: measured.answer };
  const tokens = {
    input: Math.round(calls * each.input),
    output: Math.round(calls * each.output),
  };
  return {
    calls,
    tokens,
    counted: learned ? `by the vendor in ${history.counted} replies` : inWords(measured),
    usd: price && cost(tokens, price, delivery),
    ...time(calls, delivery, limits, history),
  };
}

function cost(tokens: Bill['tokens'], price: Price, delivery: 'live' | 'batch'): number {
  const full = (tokens.input * price.input + tokens.output * price.output) / 1e6;
  return delivery === 'batch' ? full * (price.batch ?? 1) : full;
}

function inWords({ trials, pictures }: PromptMeasure): string {
  const without =
    pictures === 'none'
      ? ''
      : pictures === 'counted'
        ? ", pictures by the vendor's rule"
        : ', pictures not counted';
  return `o200k_base tokens of ${trials} rendered prompts${without}, answers as short as a name; a model that reasons writes far more`;
}

function time(
  calls: number,
  delivery: 'live' | 'batch',
  { perMinute }: Experiment.Limits,
  { recent, seconds }: RespondentHistory,
): Pick<Bill, 'hours' | 'rate'> {
  if (delivery === 'batch') return { hours: null, rate: "the vendor's batches, within a day each" };
  const pace = recent >= enoughReplies && seconds > 0 ? recent / seconds : null;
  if (perMinute !== null && (pace === null || perMinute / 60 < pace)) {
    return { hours: calls / perMinute / 60, rate: `${perMinute} calls a minute, as given` };
  }
  if (pace === null) return { hours: null, rate: 'not known before the first calls' };
  return {
    hours: calls / pace / 3600,
    rate: `${pace.toPrecision(3)} a second, as the last ${recent} replies came`,
  };
}
