import { rateHints } from './rate-hints.ts';

/**
 * How long a server asks to wait, in milliseconds: `retry-after-ms`, else `retry-after` in seconds or as
 * a date, else until what its rate-limit headers say is used up comes back; undefined where it says
 * nothing that can be read.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const precise = positive(headers.get('retry-after-ms'));
  if (precise !== undefined) return precise;
  const header = headers.get('retry-after');
  const seconds = positive(header);
  if (seconds !== undefined) return seconds * 1000;
  const date = header === null ? Number.NaN : Date.parse(header);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const { requestsLeft, tokensLeft, requestsResetIn, tokensResetIn } = rateHints(headers, now);
  const waits = [
    requestsLeft === 0 ? requestsResetIn : undefined,
    tokensLeft === 0 ? tokensResetIn : undefined,
  ].filter((wait) => wait !== undefined);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

function positive(text: string | null): number | undefined {
  return text !== null && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
