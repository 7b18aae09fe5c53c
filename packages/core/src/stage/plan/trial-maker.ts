import { hash } from 'node:crypto';
import { contentHash } from '../../contract/content-hash.ts';
import type { Json } from '../../contract/json.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Part } from '../../contract/part.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import type { Task } from '../../contract/task.ts';
import type { TrialDesign } from '../../contract/trial-design.ts';
import type { PlannedTrial } from '../../store/planned-trial.ts';
import type { PlannedModel } from '../planned-model.ts';
import { stimulusHash } from './stimulus-hash.ts';

/** Turns designs into trials with their ids; each prompt is rendered once a form, not once a model. */
export interface TrialMaker {
  /** Trials of one design, in order of `models`' repeats; none where a stimulus is missing. */
  open(design: TrialDesign): (model: PlannedModel) => readonly PlannedTrial[];
}

/** `name` is the task's name; ids are the first 128 bits of a sha256, as 32 hex digits. */
export function trialMaker(
  name: string,
  task: Task,
  stimuli: ReadonlyMap<string, Stimulus>,
): TrialMaker {
  const hashesOf = (picture: boolean) =>
    new Map([...stimuli].map(([id, stimulus]) => [id, stimulusHash(stimulus, picture)]));
  const seen = { language: hashesOf(false), direct: hashesOf(true) };
  const taskId = `${name}@${task.version}`;

  function check({ stimuli: ids }: TrialDesign): void {
    const unknown = ids.find((id) => !stimuli.has(id));
    const problem =
      unknown !== undefined
        ? `"${unknown}" is not among the stimuli`
        : ids.length !== task.arity
          ? `it shows ${ids.length} stimuli, the task ${task.arity}`
          : task.structure !== 'set' && new Set(ids).size < ids.length
            ? 'it shows a stimulus twice'
            : null;
    if (problem) {
      throw new KindredError('TRIAL_INVALID', `Trial (${ids.join(', ')}): ${problem}.`);
    }
  }

  return {
    open(design) {
      check(design);
      const shown = design.stimuli.map((id) => stimuli.get(id)!);
      const course = JSON.stringify([
        design.orderKnown,
        design.session ?? null,
        design.position ?? null,
      ]);
      const requests = new Map<string, string>();
      const requestOf = ({ model, capabilities }: PlannedModel) => {
        const form = capabilities.form ?? 'instruct';
        const key = `${form} ${model.answers}`;
        const known = requests.get(key);
        if (known !== undefined) return known;
        const request = requestHash(task, shown, form, model.answers);
        requests.set(key, request);
        return request;
      };
      return (planned) => {
        const { model, respondent, capabilities, missing, identity } = planned;
        if (missing.size > 0 && design.stimuli.some((id) => missing.has(id))) return [];
        const request = respondent.kind === 'language' ? requestOf(planned) : null;
        const asked = request ?? (model.answers === 'logprobs' ? 'distribution' : null);
        const content = design.stimuli.map((id) => seen[respondent.kind].get(id)).join(' ');
        const participant = capabilities.participants ? design.participant : null;
        return Array.from({ length: model.repeats }, (_, again) => {
          const repeat = design.repeat * model.repeats + again;
          const who = JSON.stringify([participant, repeat]);
          const key = `${identity.hash}\n${taskId}\n${asked}\n${content}\n${course}\n${who}`;
          return {
            id: hash('sha256', key, 'hex').slice(0, 32),
            task: taskId,
            request,
            design: { ...design, participant, repeat },
          };
        });
      };
    },
  };
}

function requestHash(
  task: Task,
  shown: readonly Stimulus[],
  form: 'instruct' | 'base',
  answers: 'sampled' | 'logprobs',
): string {
  const messages = task
    .render(shown, form)
    .map(({ role, parts }): Json => [role, ...parts.map(partIdentity)]);
  return contentHash([messages, answers === 'logprobs' ? task.options(shown) : null]).slice(0, 32);
}

function partIdentity(part: Part): Json {
  if (part.type === 'text') return part.text;
  return { image: part.image.sha256 };
}
