import { makeToken } from './make-token.ts';

/** The network. Errors are {@link ProviderError}s; bodies are bounded in size. */
export interface Http {
  /** POSTs JSON and reads JSON. `bearer` goes into the Authorization header and nowhere else. */
  postJson(url: string, body: unknown, options?: Http.Options): Promise<unknown>;
  getBytes(url: string, options?: Http.Options): Promise<Uint8Array>;
  /** For SDKs: the host's own fetch, with its limits. */
  readonly fetch: typeof globalThis.fetch;
}

export declare namespace Http {
  interface Options {
    readonly bearer?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
    readonly timeoutMs?: number;
    /** Largest body read, in bytes; default 16 MiB. */
    readonly maxBytes?: number;
  }
}

export const Http = makeToken<Http>('Http', 1);
