import { z } from '@kindred/core';
import { allowedPlaceholders } from './allowed-placeholders.ts';
import type { Show } from './show.ts';
import { templateProblem } from './template-problem.ts';

/** The wording of a choice task, where an experiment gives none. */
export interface Wording {
  readonly system: string;
  readonly user: Readonly<Record<Show, string>>;
  readonly suffix: string;
}

const template = z.string().max(20_000);
const pixels = z.int().min(0).max(1024);

/**
 * Options of a choice task: what is shown, the prompt's templates and how long a reply is still read. What
 * is left out of the prompt is filled in, so that a plan says what is asked.
 */
export function choiceTaskOptions(roles: readonly string[], wording: Wording) {
  const { words } = allowedPlaceholders(roles, 'words');
  const named = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');
  const { pictures } = allowedPlaceholders(roles, 'images');
  return z
    .strictObject({
      show: z
        .enum(['words', 'definitions', 'images', 'row'])
        .default('words')
        .describe(
          'words; definitions: words and what they mean; images: a picture each; row: the pictures joined side by side into one, answered by place.',
        ),
      row: z
        .strictObject({
          side: pixels.min(16).default(800).describe('Pixels of the square each is fitted into.'),
          gap: pixels.default(100).describe('White pixels between two.'),
          border: pixels.default(10).describe('White pixels around them.'),
        })
        .prefault({})
        .describe('How `show: row` joins pictures; by default as arXiv:2407.01067 does.'),
      prompt: z
        .strictObject({
          system: template
            .nullable()
            .default(wording.system)
            .describe('System turn; null leaves it out.'),
          user: template
            .optional()
            .describe(
              `The question. Placeholders: ${named(words)}; with images: ${named(pictures)}; with row: {row}. Default: by what is shown; for words “${wording.user.words}”`,
            ),
          suffix: template
            .default(wording.suffix)
            .describe('What ends the prompt of a base model, which goes on writing from there.'),
        })
        .prefault({})
        .describe('How a trial is put in words.'),
      maxReplyLength: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(1000)
        .describe('Characters after which a reply is not read: the judgment is null (too-long).'),
    })
    .superRefine(({ show, prompt }, ctx) => {
      const allowed = allowedPlaceholders(roles, show);
      for (const [name, text] of Object.entries(prompt)) {
        if (text === null || text === undefined) continue;
        const once = name === 'user' ? allowed.pictures : [];
        const message = templateProblem(text, allowed.words, once);
        if (message) ctx.addIssue({ code: 'custom', path: ['prompt', name], message });
      }
    })
    .transform(({ prompt, ...rest }) => ({
      ...rest,
      prompt: { ...prompt, user: prompt.user ?? wording.user[rest.show] },
    }));
}
