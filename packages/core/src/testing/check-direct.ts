import type { DirectAnswer } from '../contract/direct-answer.ts';
import type { DirectRespondent } from '../contract/direct-respondent.ts';
import type { ResponseSpec } from '../contract/response-spec.ts';
import type { Interview } from './interview.ts';

/** A direct respondent's answers are in range, or null, or a text for the task to read. */
export async function checkDirect(
  respondent: DirectRespondent,
  { stimuli, task, capabilities, ctx, must }: Interview,
): Promise<void> {
  const prepared = await respondent.prepare?.(stimuli, ctx('prepare'));
  const missing = new Set(prepared?.missing.map(({ id }) => id));
  const unsaid = prepared?.missing.find(({ reason }) => reason === '');
  must(unsaid === undefined, `does not say why it cannot answer about "${unsaid?.id}"`);
  const known = stimuli.filter(({ id }) => !missing.has(id));
  must(known.length >= task.arity, 'knows too few of the stimuli to answer any trial');
  if (respondent.as === 'embedding') {
    must(respondent.features !== undefined, 'is an embedding without features');
    return;
  }
  for (let start = 0; start < Math.min(known.length, 20); start++) {
    const shown = Array.from({ length: task.arity }, (_, k) => known[(start + k) % known.length]);
    const trial = {
      id: `trial-${start}`,
      respondent: 'kit',
      stimuli: shown.map(({ id }) => id),
      repeat: 0,
      participant: null,
      orderKnown: true,
    };
    const question = {
      trial,
      stimuli: shown,
      structure: task.structure,
      response: task.response,
      want: capabilities.logprobs ? 'distribution' : 'choice',
    } as const;
    const answer = await respondent.judge(question, ctx(trial.id));
    const fault = faultOf(answer, task.response);
    must(
      question.want === 'choice' || 'probabilities' in answer,
      'gives no probabilities though they were asked for',
    );
    must(fault === null, `${fault} to ${trial.stimuli.join(', ')}`);
    // The randomness is named by the trial, so a simulation must repeat itself too.
    const again = await respondent.judge(question, ctx(trial.id));
    must(
      !capabilities.deterministic || JSON.stringify(again) === JSON.stringify(answer),
      'says it is deterministic and answers otherwise the second time',
    );
  }
}

function faultOf(answer: DirectAnswer, response: ResponseSpec): string | null {
  if ('text' in answer) return typeof answer.text === 'string' ? null : 'gives no text';
  const { value, weight = 1 } = answer;
  if (!(weight >= 0)) return `gives the weight ${weight}`;
  const rated = response.type === 'rating';
  const [least, most] = rated ? [response.min, response.max] : [0, response.options - 1];
  if (value !== null && !(value >= least && value <= most && (rated || Number.isInteger(value)))) {
    return `gives the answer ${value}`;
  }
  if (!('probabilities' in answer)) return null;
  const { probabilities } = answer;
  if (!rated && probabilities.length !== response.options) return 'gives too few probabilities';
  const sum = probabilities.reduce((total, one) => total + one, 0);
  return probabilities.every((one) => one >= 0) && Math.abs(sum - 1) < 1e-9
    ? null
    : `gives probabilities that sum to ${sum}`;
}
