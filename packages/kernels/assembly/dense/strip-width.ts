/** Columns of a square matrix that are worked on at a time: a strip of it stays in a near cache. */
export const stripWidth: i32 = 32;
