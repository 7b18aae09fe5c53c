/** Cells that mean unknown: empty, and what R and pandas write. */
export const missingWords: readonly string[] = ['', 'NA', 'NaN'];
