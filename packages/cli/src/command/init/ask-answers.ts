import { group, select, text } from '@clack/prompts';
import type { Session } from '../../terminal/session.ts';
import type { Answers } from './answers.ts';
import { defaultAnswers } from './default-answers.ts';

const namePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Asks on the terminal; null when the user leaves. */
export async function askAnswers({ err, input }: Session): Promise<Answers | null> {
  const streams = { input, output: err };
  let left = false;
  const given = await group(
    {
      experiment: () =>
        text({
          ...streams,
          message: 'Name of the experiment',
          defaultValue: defaultAnswers.experiment,
          placeholder: defaultAnswers.experiment,
          validate: (name) =>
            !name || namePattern.test(name)
              ? undefined
              : 'Letters, digits, dots, dashes and underscores, please.',
        }),
      task: () =>
        select({
          ...streams,
          message: 'What is asked',
          options: [
            {
              value: 'anchored-triplet' as const,
              label: 'Which of two is nearer to a third (anchored triplet)',
            },
            { value: 'odd-one-out' as const, label: 'Which of three is the odd one out' },
          ],
        }),
      dimensions: () =>
        text({
          ...streams,
          message: 'Dimensions of the embedding (more of them need more trials)',
          defaultValue: String(defaultAnswers.dimensions),
          placeholder: String(defaultAnswers.dimensions),
          validate: (digits) =>
            !digits || /^[1-9]\d{0,2}$/.test(digits) ? undefined : 'A whole number, please.',
        }),
    },
    {
      onCancel: () => {
        left = true;
      },
    },
  );
  return left ? null : { ...given, dimensions: Number(given.dimensions) };
}
