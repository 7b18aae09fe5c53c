import type { Price } from '@kindred/core';
import { priceTable } from './price-table.ts';
import type { VendorPrices } from './price-table.ts';

/** A dated snapshot of a model costs what the model does, unless the table has it by itself. */
const dated = /-(\d{4}-\d{2}-\d{2}|\d{8})$/;

/** The bundled price of a vendor's model; null where the table has none, as it is never guessed. */
export function priceOf(vendor: keyof typeof priceTable, model: string): Price | null {
  const { models, page, read, batch }: VendorPrices = priceTable[vendor];
  const name = [model, model.replace(dated, '')].find((one) => Object.hasOwn(models, one));
  if (name === undefined) return null;
  const [input, output, cachedInput] = models[name];
  return {
    input,
    output,
    ...(cachedInput !== undefined && { cachedInput }),
    batch,
    source: `${page}, ${read}`,
  };
}
