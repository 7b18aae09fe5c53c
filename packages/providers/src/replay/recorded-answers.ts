import { canonicalOrder } from '@kindred/core';
import type { DirectAnswer, Structure, Trial, TrialDesign } from '@kindred/core';

type Asked = Pick<TrialDesign, 'stimuli' | 'participant' | 'repeat'>;

/** What a file says was answered, found by stimuli, participant and repeat. */
export class RecordedAnswers {
  readonly #shown = new Map<string, DirectAnswer>();
  readonly #unordered = new Map<string, { stimuli: readonly string[]; answer: DirectAnswer }>();

  /** Keeps an answer; `orderKnown` false keeps it for whatever order the stimuli are shown in. */
  add(asked: Asked, orderKnown: boolean, structure: Structure, answer: DirectAnswer): void {
    if (orderKnown) this.#shown.set(key(asked, asked.stimuli), answer);
    else {
      const { stimuli } = asked;
      this.#unordered.set(key(asked, canonicalOrder(stimuli, structure)), { stimuli, answer });
    }
  }

  /** The answer to a trial; places of choices and probabilities are those of the stimuli as it shows them. */
  find(trial: Trial, structure: Structure): DirectAnswer | null {
    const asShown = this.#shown.get(key(trial, trial.stimuli));
    if (asShown) return asShown;
    const found = this.#unordered.get(key(trial, canonicalOrder(trial.stimuli, structure)));
    if (!found) return null;
    const { stimuli, answer } = found;
    if ('text' in answer || structure === 'pair') return answer;
    const anchors = structure === 'anchored' ? 1 : 0;
    const { value } = answer;
    const shown = trial.stimuli;
    const chosen = value === null ? null : shown.indexOf(stimuli[value + anchors]) - anchors;
    if (!('probabilities' in answer)) return { ...answer, value: chosen };
    const probabilities = Float64Array.from(
      shown.slice(anchors),
      (id) => answer.probabilities[stimuli.indexOf(id) - anchors],
    );
    return { ...answer, value: chosen, probabilities };
  }
}

function key({ participant, repeat }: Asked, stimuli: readonly string[]): string {
  return JSON.stringify([participant, repeat, ...stimuli]);
}
