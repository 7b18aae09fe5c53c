/** Cells that mean unknown: empty, and what R, pandas, numpy and people write for it. */
export const missingWords: readonly string[] = ['', 'NA', 'N/A', 'n/a', 'NaN', 'nan'];
