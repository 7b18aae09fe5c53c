/** What the vendor says of its limits with every answer. `reset` in seconds from now. */
export function limitHeaders(remaining: number, reset: number): Record<string, string> {
  const at = new Date(Date.now() + reset * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  const headers: Record<string, string> = {};
  for (const [what, most] of limits) {
    headers[`anthropic-ratelimit-${what}-limit`] = String(most);
    headers[`anthropic-ratelimit-${what}-remaining`] = String(Math.min(most, remaining * 100));
    headers[`anthropic-ratelimit-${what}-reset`] = at;
  }
  headers['anthropic-ratelimit-requests-remaining'] = String(remaining);
  return headers;
}

const limits = [
  ['requests', 10_000],
  ['tokens', 1_000_000],
  ['input-tokens', 800_000],
  ['output-tokens', 200_000],
] as const;
