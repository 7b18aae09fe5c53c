import type { Capabilities } from './capabilities.ts';

/** What a respondent can that says nothing of it. */
export const noCapabilities: Capabilities = {
  vision: false,
  logprobs: false,
  batch: false,
  seed: false,
  deterministic: false,
  participants: false,
};
