import type { DirectAnswer } from '../../contract/direct-answer.ts';
import type { DirectQuestion } from '../../contract/direct-question.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { ResponseSpec } from '../../contract/response-spec.ts';
import type { NewReply } from '../../store/new-reply.ts';
import { checkedReply } from './checked-reply.ts';

/** A direct respondent's answer as it is kept; throws `RESPONDENT_BAD_ANSWER` where it is none. */
export function checkedAnswer(
  answer: DirectAnswer,
  { response, want }: Pick<DirectQuestion, 'response' | 'want'>,
  provider: string,
  mask: (text: string) => string,
): NewReply['said'] {
  if (typeof answer !== 'object' || answer === null) {
    throw new KindredError(
      'RESPONDENT_BAD_ANSWER',
      `Provider "${provider}" gave no answer object but ${String(answer)}.`,
    );
  }
  if ('text' in answer) return checkedReply({ text: answer.text, finish: 'stop' }, provider, mask);
  const { value, weight = 1 } = answer;
  const probabilities = 'probabilities' in answer ? answer.probabilities : null;
  const problem =
    (value !== null && !isValue(value, response) && `its value is ${String(value)}`) ||
    (!(weight >= 0 && weight < Infinity) && `its weight is ${String(weight)}`) ||
    (want === 'distribution' &&
      value !== null &&
      probabilities === null &&
      'probabilities were asked for and are not there') ||
    (probabilities && !isDistribution(probabilities, response) && 'its probabilities are not any');
  if (!problem) return { value, probabilities, weight };
  throw new KindredError(
    'RESPONDENT_BAD_ANSWER',
    `Provider "${provider}" gave an answer that cannot be: ${problem}.`,
  );
}

function isValue(value: number, response: ResponseSpec): boolean {
  if (response.type === 'rating') return value >= response.min && value <= response.max;
  return Number.isInteger(value) && value >= 0 && value < response.options;
}

function isDistribution(probabilities: Float64Array, response: ResponseSpec): boolean {
  if (response.type !== 'choice' || probabilities.length !== response.options) return false;
  const sum = probabilities.reduce((total, p) => total + p, 0);
  return probabilities.every((p) => p >= 0) && Math.abs(sum - 1) < 1e-6;
}
