import { z } from '@kindred/core';

const column = (fallback: string, description: string) =>
  z.string().min(1).default(fallback).describe(description);

/** Which columns of a table of stimuli mean what. All but `word` may be absent from the file. */
export const columnsOption = z
  .strictObject({
    word: column('word', 'Column with the name shown.'),
    id: column('id', 'Column with unique names; without it the word is the id.'),
    definition: column('definition', 'Column with definitions; empty cells are none.'),
    category: column('category', 'Column with one label a stimulus.'),
    image: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Column with pictures: paths or addresses; empty cells are none. Default: no column.',
      ),
    aliases: column('aliases', 'Column with other names, divided by | or ;.'),
  })
  .prefault({})
  .describe('Names of the columns of `path`.');
