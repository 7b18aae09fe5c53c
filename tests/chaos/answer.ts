/** A token as it was generated, with the likeliest alternatives, natural logarithms. */
export interface GeneratedToken {
  readonly token: string;
  readonly logprob: number;
  readonly top: readonly { readonly token: string; readonly logprob: number }[];
}

/** What the server answers, whatever the wire format. */
export interface Answer {
  readonly text: string;
  /** Default: the text in pieces of up to four characters, by the rule of `choice-of.ts`. */
  readonly tokens?: readonly GeneratedToken[];
  /** Default: `stop`, or `length` where the request's limit cuts the text. */
  readonly finish?: 'stop' | 'length' | 'content-filter' | 'refusal';
  /** Default: a token for four characters and 85 an image in, as many out as there are tokens. */
  readonly usage?: { readonly input: number; readonly output: number };
  /** The dated name a vendor gives for the model; default: as it was asked. */
  readonly snapshot?: string;
}
