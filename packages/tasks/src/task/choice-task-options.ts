import { z } from '@kindred/core';
import { allowedPlaceholders } from './allowed-placeholders.ts';
import type { NamedPrompt } from './published-prompts.ts';
import type { Show } from './show.ts';
import { templateProblem } from './template-problem.ts';

/** The wording of a choice task, where an experiment gives none. */
export interface Wording {
  readonly system: string;
  readonly user: Readonly<Record<Show, string>>;
  readonly suffix: string;
  /** Prompts that an experiment may choose by name. */
  readonly named: Readonly<Record<string, NamedPrompt>>;
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
  const names = Object.keys(wording.named);
  const written = z
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
    .describe('How a trial is put in words.');
  const prompt =
    names.length === 0
      ? written
      : z
          .union([z.enum(names), written])
          .describe(
            `How a trial is put in words, or the name of a prompt made to the effect of a published one: ${names.join(', ')}. That study’s settings: /chatgpt with temperature 0.01 and maxTokens 1024, /gemini with temperature 0.01, topP 1, topK 32 and maxTokens 2048; /words shows no definitions.`,
          );
  return z
    .strictObject({
      show: z
        .enum(['words', 'definitions', 'images', 'row'])
        .optional()
        .describe(
          'words (default, where no named prompt shows something else); definitions: words and what they mean; images: a picture each; row: the pictures joined side by side into one, answered by place.',
        ),
      row: z
        .strictObject({
          side: pixels.min(16).default(800).describe('Pixels of the square each is fitted into.'),
          gap: pixels.default(100).describe('White pixels between two.'),
          border: pixels.default(10).describe('White pixels around them.'),
        })
        .prefault({})
        .describe('How `show: row` joins pictures; by default as arXiv:2407.01067 does.'),
      prompt,
      answer: z
        .enum(['alone', 'first'])
        .optional()
        .describe(
          'alone: a reply that names several options is null. first: it begins with the answer and goes on with reasons, which may name the others; default of named prompts. Replies about pictures are read by place either way.',
        ),
      maxReplyLength: z
        .int()
        .min(1)
        .max(1_000_000)
        .optional()
        .describe(
          'Characters after which a reply is not read: the judgment is null (too-long). Default: 1000; 10000 where the answer comes first.',
        ),
    })
    .superRefine(({ show: wanted, prompt: given }, ctx) => {
      const { own, show, texts } = chosen(given, wanted);
      if (own !== null && own.show !== show) {
        const message = `this prompt is worded for show: ${own.show}`;
        ctx.addIssue({ code: 'custom', path: ['show'], message });
      }
      const allowed = allowedPlaceholders(roles, show);
      for (const [name, text] of Object.entries(own === null ? texts : {})) {
        if (text === null || text === undefined) continue;
        const once = name === 'user' ? allowed.pictures : [];
        const message = templateProblem(text, allowed.words, once);
        if (message) ctx.addIssue({ code: 'custom', path: ['prompt', name], message });
      }
    })
    .transform(({ show: wanted, prompt: given, answer, maxReplyLength, row }) => {
      const { own, show, texts } = chosen(given, wanted);
      const read = answer ?? (own === null ? 'alone' : 'first');
      return {
        show,
        row,
        prompt: { ...texts, user: texts.user ?? wording.user[show] },
        answer: read,
        maxReplyLength: maxReplyLength ?? (read === 'first' ? 10_000 : 1000),
      };
    });

  /** The prompt's texts, what is shown, and the named prompt there may be. */
  function chosen(given: z.infer<typeof prompt>, wanted: Show | undefined) {
    if (typeof given !== 'string') return { own: null, show: wanted ?? 'words', texts: given };
    const own = wording.named[given];
    const { system, user } = own;
    return { own, show: wanted ?? own.show, texts: { system, user, suffix: wording.suffix } };
  }
}
