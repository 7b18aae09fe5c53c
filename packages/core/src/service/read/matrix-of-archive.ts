import { KindredError } from '../../contract/kindred-error.ts';
import type { ArrayArchive, StoredArray } from './array-archive.ts';
import type { MatrixChoice } from './matrix-choice.ts';
import { matrixOfArray } from './matrix-of-array.ts';
import type { Matrix } from './matrix.ts';

const shown = 20;

/**
 * The matrix of an archive: the array `variable`, or the only one of numbers. Throws `MATRIX_VARIABLE`,
 * which lists what is there.
 */
export function matrixOfArchive(
  archive: ArrayArchive,
  { variable = null, nameVariable = null, nameColumn = null }: MatrixChoice,
  file: string,
): Matrix {
  const fail = (why: string) => new KindredError('MATRIX_VARIABLE', `${file} ${why}`);
  if (nameColumn !== null) {
    throw fail(`has no columns by name: write "names: { variable: ${nameColumn} }".`);
  }
  const find = (name: string, holds: readonly StoredArray['holds'][]): StoredArray => {
    const plain = name.replace(/^\//, '');
    const found = archive.arrays.find((array) => array.name === plain);
    if (!found) throw fail(`has no array "${plain.slice(0, 60)}"; it has ${list(archive.arrays)}.`);
    if (holds.includes(found.holds)) return found;
    throw fail(`has no ${holds.join(' or ')} in "${name}"; it has ${list(archive.arrays)}.`);
  };
  const only = () => {
    const fit = archive.arrays.filter(
      ({ holds, name, shape }) => holds === 'numbers' && name !== nameVariable && shape.length <= 2,
    );
    if (fit.length === 1) return fit[0];
    if (fit.length > 1) throw fail(`has ${list(fit)}: name one of them as "variable".`);
    throw fail(`has no matrix of numbers; it has ${list(archive.arrays)}.`);
  };
  const array = variable === null ? only() : find(variable, ['numbers']);
  const named = nameVariable === null ? null : find(nameVariable, ['text', 'numbers']);
  const names =
    named &&
    (named.holds === 'text'
      ? archive.texts(named.name)
      : Array.from(archive.numbers(named.name), String));
  const place = `"${array.name}" of ${file}`;
  return matrixOfArray(array.shape, archive.numbers(array.name), place, names);
}

function list(arrays: readonly StoredArray[]): string {
  if (arrays.length === 0) return 'none';
  const words = arrays
    .slice(0, shown)
    .map(
      ({ name, shape, holds }) =>
        `${name.slice(0, 60)} (${holds === 'numbers' ? '' : `${holds}, `}${shape.join(' × ')})`,
    );
  return arrays.length > shown
    ? `${words.join(', ')} and ${arrays.length - shown} more`
    : words.join(', ');
}
