import { z } from '@kindred/core';

/** Name of the environment variable that holds a key. */
export const keyOption = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]{0,99}$/,
    'It must be the name of an environment variable that holds the key, never the key itself',
  )
  .optional();
