/** What the vendor says of its limits with every answer. `reset` in seconds. */
export const limitHeaders = (remaining: number, reset: number): Record<string, string> => ({
  'x-ratelimit-limit-requests': '10000',
  'x-ratelimit-limit-tokens': '2000000',
  'x-ratelimit-remaining-requests': String(remaining),
  'x-ratelimit-remaining-tokens': String(remaining * 200),
  'x-ratelimit-reset-requests': `${Math.round(reset * 1000)}ms`,
  'x-ratelimit-reset-tokens': `${Math.round(reset * 1000)}ms`,
});
