/** Permutations worked on at a time: more would not fit in a near cache at some thousand items. */
export const drawsAtOnce: i32 = 16;
