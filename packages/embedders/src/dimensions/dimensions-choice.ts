import type { z } from '@kindred/core';
import type { dimensionsOption } from './dimensions-option.ts';

/** A checked `dimensionsOption`. */
export type DimensionsChoice = z.output<typeof dimensionsOption>;
