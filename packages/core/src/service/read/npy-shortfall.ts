/**
 * What is wrong where a .npy file of a shape has `found` numbers, to be said after the file's name;
 * null where they fit. A fraction is a number that is cut.
 */
export function npyShortfall(shape: readonly number[], found: number): string | null {
  const needed = shape.reduce((product, length) => product * length, 1);
  if (found === needed) return null;
  if (!Number.isInteger(found)) return 'is not a whole .npy file: a number is cut';
  return `is not a whole .npy file: its shape (${shape.join(', ')}) needs ${needed} numbers, it has ${found}`;
}
