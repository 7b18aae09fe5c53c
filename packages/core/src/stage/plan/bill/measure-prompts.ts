import type { Message } from '../../../contract/message.ts';
import type { PictureRules } from '../../../contract/picture-rules.ts';

/** What chat formats add: to each message, and to a reply's start. */
const perMessage = 3;
const perReply = 3;

/** Mean tokens of a prompt and of the longest answer it names, over trials spread along a plan. */
export interface PromptMeasure {
  readonly prompt: number;
  readonly answer: number;
  readonly trials: number;
  /** Whether prompts show pictures, and whether their tokens are known. */
  readonly pictures: 'none' | 'counted' | 'not counted';
}

/** `trials` are rendered by `render`, and what they may be answered with is named by `options`. */
export function measurePrompts<Trial>(
  trials: readonly Trial[],
  render: (trial: Trial) => readonly Message[],
  options: (trial: Trial) => readonly string[],
  count: (text: string) => number,
  pictureTokens: PictureRules['tokens'] = null,
): PromptMeasure {
  let prompt = 0;
  let answer = 0;
  let pictures: PromptMeasure['pictures'] = 'none';
  for (const trial of trials) {
    for (const { parts } of render(trial)) {
      prompt += perMessage;
      for (const part of parts) {
        if (part.type === 'text') prompt += count(part.text);
        else {
          const { width, height } = part.image;
          prompt += pictureTokens?.(width, height) ?? 0;
          pictures = pictureTokens ? 'counted' : 'not counted';
        }
      }
    }
    answer += perReply + Math.max(0, ...options(trial).map(count));
  }
  const n = Math.max(1, trials.length);
  return { prompt: prompt / n + perReply, answer: answer / n, trials: trials.length, pictures };
}
