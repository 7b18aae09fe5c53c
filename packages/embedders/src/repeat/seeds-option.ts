import { z } from '@kindred/core';

export const seedsOption = z
  .int()
  .min(2)
  .max(1000)
  .describe('Runs, each from a start and an order of its own.');
