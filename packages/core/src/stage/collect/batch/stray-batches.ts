import type { Store } from '../../../store/store.ts';

/** Batches that are paid for and that nobody fetches, in words; or null. */
export function strayBatches(store: Pick<Store, 'strayBatches'>): string | null {
  const strays = store.strayBatches();
  if (strays.length === 0) return null;
  const some = strays.slice(0, 5).map(({ provider, vendorId }) => `${vendorId} (${provider})`);
  const more = strays.length > some.length ? ` and ${strays.length - some.length} more` : '';
  return `Batches of a model as it was written before are with their vendor still: ${some.join(', ')}${more}. Write the model as it was and run again to have them, or cancel them at the vendor.`;
}
