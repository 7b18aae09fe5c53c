import { z } from '@kindred/core';

/** Where the pictures of a set are, one a stimulus. */
export const imagesOption = z
  .string()
  .min(1)
  .max(10_000)
  .refine((where) => /\{(?:id|word)\}/.test(where), {
    message: 'name each picture by {id} or {word}, as in "pictures/{id}.jpg"',
  })
  .optional()
  .describe(
    'Where the pictures are: a path or an address with {id} or {word} in it, as "pictures/{id}.jpg".',
  );
