/** An HTTP response as it passed the network service. */
export interface SeenResponse {
  readonly status: number;
  readonly headers: Headers;
  /** What was asked, as messages show it: `POST https://api.acme.test/v1/chat`. */
  readonly what: string;
  /** The first 64 KiB of an answer that is not 2xx, else null. */
  readonly body: string | null;
}
