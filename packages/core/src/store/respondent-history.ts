/** What one respondent's replies so far tell of replies to come, whatever experiment asked for them. */
export interface RespondentHistory {
  /** Replies that say what they consumed, and what those did together. */
  readonly counted: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** The last replies of live calls, at most a thousand, and the seconds from the first to the last. */
  readonly recent: number;
  readonly seconds: number;
}
