import {
  Files,
  KindredError,
  ProviderError,
  contentHash,
  defineProvider,
  judgmentFileOptions,
  z,
} from '@kindred/core';
import type { DirectQuestion, Stimulus, Structure } from '@kindred/core';
import { readRecordedAnswers } from './read-recorded-answers.ts';
import type { RecordedAnswers } from './recorded-answers.ts';

/**
 * Answers as a file says someone answered: people, or a model asked elsewhere. Raw replies go to the
 * task's parser like live ones. A trial the file does not have is a `bad-request`: use the sampler
 * `file` with the same path to ask exactly its trials.
 */
export const replay = defineProvider({
  name: 'replay',
  summary: 'Recorded judgments or raw replies from a file',
  options: z.strictObject(judgmentFileOptions),
  needs: [Files],
  capabilities: () => ({ deterministic: true, participants: true }),
  create({ path, ...options }, files) {
    let known: readonly Stimulus[] | null = null;
    const read = new Map<Structure, Promise<RecordedAnswers>>();

    function answersTo({ structure }: DirectQuestion): Promise<RecordedAnswers> {
      if (!known) throw new KindredError('REPLAY_UNPREPARED', 'prepare comes before any trial.');
      let answers = read.get(structure);
      if (!answers) {
        answers = readRecordedAnswers(files, path, { ...options, structure }, known);
        read.set(structure, answers);
      }
      return answers;
    }

    return {
      kind: 'direct',
      async prepare(stimuli) {
        known = stimuli;
        const fingerprint = contentHash(await files.read(path));
        return { missing: [], notes: [`answers recorded in ${path}`], fingerprint };
      },
      async judge(question) {
        const answer = (await answersTo(question)).find(question.trial, question.structure);
        if (answer) return answer;
        const { stimuli, participant, repeat } = question.trial;
        const who = participant === null ? '' : ` by ${participant}`;
        throw new ProviderError(
          'bad-request',
          `${path} has no answer${who} to (${stimuli.join(', ')}), repeat ${repeat}.`,
        );
      },
    };
  },
});
