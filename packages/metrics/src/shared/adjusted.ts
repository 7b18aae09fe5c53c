/** Adjusts the p values that are there, all tables' columns as one family; the others stay null. */
export function adjusted(
  columns: readonly (readonly (number | null)[])[],
  adjust: (p: readonly number[]) => readonly number[],
): (number | null)[][] {
  const made = adjust(columns.flat().filter((p) => p !== null));
  let next = 0;
  return columns.map((column) => column.map((p) => (p === null ? null : made[next++])));
}
