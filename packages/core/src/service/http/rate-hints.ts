/** What a vendor's headers say of its limits. Times are milliseconds from now; what is not said is absent. */
export interface RateHints {
  readonly requestsLeft?: number;
  readonly tokensLeft?: number;
  readonly requestsResetIn?: number;
  readonly tokensResetIn?: number;
}

const names = {
  requestsLeft: [
    'x-ratelimit-remaining-requests',
    'anthropic-ratelimit-requests-remaining',
    'x-ratelimit-remaining',
    'ratelimit-remaining',
  ],
  tokensLeft: [
    'x-ratelimit-remaining-tokens',
    'anthropic-ratelimit-tokens-remaining',
    'anthropic-ratelimit-input-tokens-remaining',
    'anthropic-ratelimit-output-tokens-remaining',
  ],
  requestsResetIn: [
    'x-ratelimit-reset-requests',
    'anthropic-ratelimit-requests-reset',
    'x-ratelimit-reset',
    'ratelimit-reset',
  ],
  tokensResetIn: [
    'x-ratelimit-reset-tokens',
    'anthropic-ratelimit-tokens-reset',
    'anthropic-ratelimit-input-tokens-reset',
    'anthropic-ratelimit-output-tokens-reset',
  ],
} as const;

/**
 * Reads the rate-limit headers of OpenAI and those that copy it, of Anthropic, and the generic ones (IETF
 * draft "RateLimit header fields", OpenRouter). Of several, the least is left and the latest reset counts.
 * `now` is in ms since 1970. What cannot be read is left out. A response that says when to try again says it by
 * that alone: limits reset when they are full again, and calls are let in long before.
 */
export function rateHints(headers: Headers, now: number): RateHints {
  if (headers.has('retry-after') || headers.has('retry-after-ms')) return {};
  const found: { -readonly [K in keyof RateHints]: RateHints[K] } = {};
  for (const key of ['requestsLeft', 'tokensLeft'] as const) {
    const left = values(headers, names[key], count);
    if (left.length > 0) found[key] = Math.min(...left);
  }
  for (const key of ['requestsResetIn', 'tokensResetIn'] as const) {
    const resets = values(headers, names[key], (text) => until(text, now));
    if (resets.length > 0) found[key] = Math.max(...resets);
  }
  return found;
}

function values(
  headers: Headers,
  of: readonly string[],
  read: (text: string) => number | null,
): number[] {
  return of.flatMap((name) => {
    const text = headers.get(name)?.trim();
    const value = text === undefined || text.length > 100 ? null : read(text);
    return value === null ? [] : [value];
  });
}

function count(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;
const longest = 24 * units.h;

/** `6m0s`, `20ms`; seconds, or seconds or milliseconds since 1970, by size; an RFC 3339 date. */
function until(text: string, now: number): number | null {
  const wait = waitOf(text, now);
  return wait === null || Number.isNaN(wait) ? null : Math.min(longest, Math.max(0, wait));
}

function waitOf(text: string, now: number): number | null {
  if (/^\d{1,15}(\.\d+)?$/.test(text)) {
    const value = Number(text);
    if (value > 1e11) return value - now;
    return value > 1e8 ? value * 1000 - now : value * 1000;
  }
  if (/^(\d{1,9}(\.\d{1,9})?(ms|h|m|s))+$/.test(text)) {
    return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)].reduce(
      (sum, [, value, unit]) => sum + Number(value) * units[unit as keyof typeof units],
      0,
    );
  }
  return /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) - now : null;
}
