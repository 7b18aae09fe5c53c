/** Tokens of a reply that is scored, unless more are wanted: names with a common start are told apart. */
export const scoredTokens = 8;
