import type { Vendor } from './vendor.ts';

/** A picture as it came. */
export interface SeenImage {
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A question, whatever the wire format it came in. */
export interface Asked {
  readonly vendor: Vendor;
  readonly model: string;
  /** Every text of the request, the system's first, with a line break between two. */
  readonly prompt: string;
  readonly images: readonly SeenImage[];
  /** A base model goes on writing where the prompt ends. */
  readonly base: boolean;
  readonly maxTokens: number | null;
  readonly stop: readonly string[];
  /** Alternatives wanted for each token; null: no log probabilities. */
  readonly top: number | null;
  /** The request's own JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}
