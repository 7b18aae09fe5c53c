import { limitHeaders as anthropic } from './anthropic/limit-headers.ts';
import { limitHeaders as openai } from './openai/limit-headers.ts';
import type { Vendor } from './vendor.ts';

/** The headers about limits that a vendor sends with an answer. */
export function limitHeadersOf(vendor: Vendor, remaining: number): Record<string, string> {
  if (vendor === 'openai') return openai(remaining, 0.006);
  return vendor === 'anthropic' ? anthropic(remaining, 1) : {};
}
