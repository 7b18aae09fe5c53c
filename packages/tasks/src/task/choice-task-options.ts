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
        system: templateOption(roles, 'System turn; null leaves it out.')
          .nullable()
          .default(defaults.system),
        user: templateOption(roles, `The question. ${placeholders(roles)}`).default(defaults.user),
        suffix: templateOption(
          roles,
          'What ends the prompt of a base model, which goes on writing from there.',
        ).default(defaults.suffix),
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
