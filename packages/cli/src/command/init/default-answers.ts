import type { Answers } from './answers.ts';

/** Without a terminal, and with `--yes`. Five dimensions keep a first run short. */
export const defaultAnswers: Answers = {
  experiment: 'my-experiment',
  task: 'anchored-triplet',
  dimensions: 5,
};
