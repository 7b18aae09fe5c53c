import { counted } from '../../contract/counted.ts';
/** A sentence on items a reference does not know, at most `shown` of them named; null for none. */
export function leftOutNote(missing: readonly string[], why: string, shown = 20): string | null {
  if (missing.length === 0) return null;
  const more = missing.length > shown ? ` and ${missing.length - shown} more` : '';
  return `${counted(missing.length, 'item is', 'items are')} left out, ${why}: ${missing.slice(0, shown).join(', ')}${more}.`;
}
