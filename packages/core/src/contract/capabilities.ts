/** What a respondent can do: data, known from its options alone. */
export interface Capabilities {
  readonly vision: boolean;
  readonly logprobs: boolean;
  readonly batch: boolean;
  readonly seed: boolean;
  /** Asking twice gives the same answer, so repeats say nothing about reliability. */
  readonly deterministic: boolean;
  /** One respondent stands for many participants (people's files). */
  readonly participants: boolean;
  /** Calls it can serve at once, where it is known; more would only wait. */
  readonly concurrent?: number;
  /** Its replies say what they cost. */
  readonly costs?: boolean;
  /** Prompt form a language model wants. */
  readonly form?: 'instruct' | 'base';
}
