/** A sentence on items a reference does not know, at most `shown` of them named; null for none. */
export function leftOutNote(missing: readonly string[], why: string, shown = 20): string | null {
  if (missing.length === 0) return null;
  const more = missing.length > shown ? ` and ${missing.length - shown} more` : '';
  const items = missing.length === 1 ? 'item is' : 'items are';
  return `${missing.length} ${items} left out, ${why}: ${missing.slice(0, shown).join(', ')}${more}.`;
}
