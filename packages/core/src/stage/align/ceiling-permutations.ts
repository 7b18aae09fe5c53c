/** Permutations for a ceiling's own null: enough for its mean and 97.5 % quantile. */
export const ceilingPermutations = 200;
