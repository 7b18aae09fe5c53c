import { z } from '@kindred/core';
import { templatePieces } from './template-pieces.ts';

/** A template as an option; a placeholder that is not one of the roles is an option error. */
export function templateOption(roles: readonly string[]) {
  const allowed = roles.flatMap((role) => [role, `${role}.definition`]);
  return z
    .string()
    .max(20_000)
    .superRefine((template, ctx) => {
      for (const piece of templatePieces(template)) {
        if ('text' in piece || allowed.includes(piece.placeholder)) continue;
        ctx.addIssue({
          code: 'custom',
          message: `unknown placeholder {${piece.placeholder}}; there are ${allowed
            .map((name) => `{${name}}`)
            .join(', ')} ({{ and }} write braces)`,
        });
      }
    });
}
