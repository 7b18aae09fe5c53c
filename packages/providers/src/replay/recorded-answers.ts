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

  /** The answer to a trial; a choice's place is that of the chosen stimulus as the trial shows it. */
  find(trial: Trial, structure: Structure): DirectAnswer | null {
    const shown = this.#shown.get(key(trial, trial.stimuli));
    if (shown) return shown;
    const found = this.#unordered.get(key(trial, canonicalOrder(trial.stimuli, structure)));
    if (!found) return null;
    const { stimuli, answer } = found;
    if ('text' in answer || answer.value === null || structure === 'pair') return answer;
    const anchors = structure === 'anchored' ? 1 : 0;
    const chosen = stimuli[answer.value + anchors];
    return { ...answer, value: trial.stimuli.indexOf(chosen) - anchors };
  }
}

function key({ participant, repeat }: Asked, stimuli: readonly string[]): string {
  return JSON.stringify([participant, repeat, ...stimuli]);
}
