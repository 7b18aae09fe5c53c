/**
 * Reads columns `p_1 … p_k`, the probabilities of a row's options in the order its stimuli are
 * written: null where their cells are empty or NA, a sentence where they are no distribution.
 */
export function probabilityCells(
  header: readonly string[],
): (cells: readonly string[]) => Float64Array | null | string {
  const names = header.filter((name) => /^p_[1-9]\d*$/.test(name));
  const places = names.map((_, k) => header.indexOf(`p_${k + 1}`));
  const absent = places.indexOf(-1) + 1;
  if (absent > 0) return () => `there is ${names.join(', ')} but no column "p_${absent}"`;
  return (row) => {
    const cells = places.map((place) => row[place].trim());
    const empty = cells.filter((cell) => cell === '' || cell === 'NA').length;
    if (empty === cells.length) return null;
    const shown = `its probabilities are ${cells.map((cell) => `"${cell}"`).join(', ')}`;
    if (empty > 0) return `${shown}: all or none must be there`;
    const probabilities = Float64Array.from(cells, Number);
    if (!probabilities.every((one) => one >= 0 && one < Infinity)) {
      return `${shown}: each must be a number, at least 0`;
    }
    const sum = probabilities.reduce((total, one) => total + one, 0);
    // What wrote the file may have kept only some of the digits.
    return Math.abs(sum - 1) > 1e-6 ? `${shown}: their sum is ${sum}, not 1` : probabilities;
  };
}
