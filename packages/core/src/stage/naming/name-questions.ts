import { contentHash } from '../../contract/content-hash.ts';
import type { Json } from '../../contract/json.ts';
import type { Message } from '../../contract/message.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import type { PlannedTrial } from '../../store/planned-trial.ts';
import type { Subject } from '../subject.ts';
import { dimensionEnds } from './dimension-ends.ts';
import { namingMessages } from './naming-messages.ts';
import type { PlannedNaming } from './planned-naming.ts';

/** More are features of a network, which mean nothing one by one. */
const mostDimensions = 300;
const task = 'name-dimension@1';

/** What is asked of one dimension. */
export interface NameQuestion {
  /** Its id is over who is asked and what is shown: a dimension whose ends change is another question. */
  readonly trial: PlannedTrial;
  readonly messages: readonly Message[];
}

/**
 * The questions for the dimensions of an embedding, by column, heaviest first; none where axes may turn, as
 * they mean nothing then. Null: nothing has any of that dimension.
 */
export function nameQuestions(
  { embedding }: Pick<Subject, 'embedding'>,
  { model, naming }: Pick<PlannedNaming, 'model' | 'naming'>,
  stimulus: ReadonlyMap<string, Stimulus>,
): readonly (NameQuestion | null)[] {
  if (embedding?.similarity !== 'dot' || embedding.dimensions > mostDimensions) return [];
  const wordsOf = (ids: readonly string[]) => ids.map((id) => stimulus.get(id)?.word ?? id);
  return embedding.perDimension.slice(0, naming.dimensions).map((_, column) => {
    const { top, bottom } = dimensionEnds(embedding, column, naming);
    if (top.length === 0) return null;
    const words = { top: wordsOf(top), bottom: wordsOf(bottom) };
    const messages = namingMessages(words, model.capabilities.form ?? 'instruct');
    const request = contentHash(JSON.parse(JSON.stringify(messages)) as Json).slice(0, 32);
    return {
      messages,
      trial: {
        id: contentHash([model.identity.hash, task, request]).slice(0, 32),
        task,
        request,
        design: { stimuli: [...top, ...bottom], repeat: 0, participant: null, orderKnown: true },
      },
    };
  });
}
