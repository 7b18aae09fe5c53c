/** What the left side of a formula may say in place of an outcome's own name. */
export const anyOutcome: readonly string[] = ['outcome', 'score'];
