import { z } from 'zod';

const usd = z.number().min(0).max(100_000);

/** What a model costs, in US dollars per million tokens. */
export const priceSchema = z
  .strictObject({
    input: usd.describe('Of what is sent'),
    output: usd.describe('Of what is answered'),
    cachedInput: usd.optional().describe('Of input the vendor had cached; default: as `input`'),
    batch: z.number().min(0).max(1).optional().describe('Share of the price a batch costs'),
  })
  .describe('US dollars per million tokens, in place of the table that comes with kindred');
