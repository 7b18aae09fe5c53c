import { z } from '@kindred/core';
import { templateOption } from './template-option.ts';

const placeholders = (roles: readonly string[]) =>
  `Placeholders: ${roles.map((role) => `{${role}}, {${role}.definition}`).join(', ')}.`;

/** Options of a choice task: the prompt's templates and how long a reply is still read. */
export function choiceTaskOptions(
  roles: readonly string[],
  defaults: { readonly system: string; readonly user: string; readonly suffix: string },
) {
  return z.strictObject({
    prompt: z
      .strictObject({
        system: templateOption(roles)
          .nullable()
          .default(defaults.system)
          .describe('System turn; null leaves it out.'),
        user: templateOption(roles)
          .default(defaults.user)
          .describe(`The question. ${placeholders(roles)}`),
        suffix: templateOption(roles)
          .default(defaults.suffix)
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
  });
}
