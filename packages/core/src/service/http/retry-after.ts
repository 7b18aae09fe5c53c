/**
 * How long a server asks to wait, in milliseconds: `retry-after-ms`, else `retry-after` in seconds
 * or as a date; undefined where it says nothing that can be read.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const precise = positive(headers.get('retry-after-ms'));
  if (precise !== undefined) return precise;
  const header = headers.get('retry-after');
  const seconds = positive(header);
  if (seconds !== undefined) return seconds * 1000;
  const date = header === null ? Number.NaN : Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function positive(text: string | null): number | undefined {
  return text !== null && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
