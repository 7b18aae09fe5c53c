import type { Show } from './show.ts';

/** A prompt with a name, for one way of showing. Its replies begin with the answer. */
export interface NamedPrompt {
  readonly show: Show;
  readonly system: string | null;
  readonly user: string;
}

const answerFirst =
  'One of them is less like the other two than they are like each other. Name that odd one out alone on the first line; give your reasons on the lines after it.';

/**
 * Odd-one-out prompts of arXiv:2407.01067 by name: to the effect of the published ones, in our words. Its
 * language models were shown three names with definitions in one turn, its multimodal ones three pictures
 * joined side by side.
 */
export const publishedPrompts: Readonly<Record<string, NamedPrompt>> = {
  'arXiv:2407.01067/chatgpt': {
    show: 'definitions',
    system: null,
    user: `These are three objects, each with what it is:\n- {first}: {first.definition}\n- {second}: {second.definition}\n- {third}: {third.definition}\n${answerFirst}`,
  },
  'arXiv:2407.01067/words': {
    show: 'words',
    system: null,
    user: `These are three objects:\n- {first}\n- {second}\n- {third}\n${answerFirst}`,
  },
  'arXiv:2407.01067/gemini': {
    show: 'row',
    system: null,
    user: '{row} Three pictures stand side by side, each of one object. Which picture shows the object that is least similar to the objects of the other two? Judge the objects, not how they are pictured, and guess where you do not recognise one. Reply with three numbered lines:\n1. the name of that object\n2. the place of its picture: left, middle or right\n3. your reasons',
  },
};
