import type { Price } from '@kindred/core';
import { priceTable } from './price-table.ts';
import type { VendorPrices } from './price-table.ts';

/** `-YYYY-MM-DD` or `-YYYYMMDD`: a snapshot costs what its model does, unless the table has it by itself. */
const dated = /-(\d{4}-\d{2}-\d{2}|\d{8})$/;

/** The bundled price of a vendor's model at its own host; null where the table has none. */
export function priceOf(vendor: keyof typeof priceTable, model: string): Price | null {
  const { models, page, read, batch: usual }: VendorPrices = priceTable[vendor];
  const name = [model, model.replace(dated, '')].find((one) => Object.hasOwn(models, one));
  const row = name === undefined ? null : models[name];
  if (!row) return null;
  const [input, output, cachedInput = input, batch = usual] = row;
  return { input, output, cachedInput, batch, source: `bundled, read ${read}; check ${page}` };
}
