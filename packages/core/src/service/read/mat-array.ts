import type { StoredArray } from './array-archive.ts';
import { matElements } from './mat-elements.ts';
import type { MatElement } from './mat-elements.ts';
import { matNumbers } from './mat-numbers.ts';

/** An array of a MATLAB 5 file, not read yet. */
export interface MatArray extends StoredArray {
  readonly numbers: () => Float64Array;
  readonly texts: () => readonly string[];
}

const [cell, char, double, lastWhole] = [1, 4, 6, 15];

/** An array of the bytes of a miMATRIX element. Throws a RangeError where they make none. */
export function matArray(bytes: Uint8Array): MatArray {
  const [flags, dimensions, label, ...parts] = matElements(bytes);
  if (!label) throw new RangeError('an array has no name');
  const [kind, complex] = [flags.bytes[0], ((flags.bytes[1] ?? 0) & 8) !== 0];
  const shape = [...matNumbers(dimensions)];
  const count = shape.reduce((product, length) => product * length, 1);
  const texts = () => (kind === cell ? parts.map(onlyText) : rowsOf(parts[0], shape));
  return {
    name: new TextDecoder('latin1').decode(label.bytes),
    shape: kind === char ? shape.slice(0, 1) : shape,
    holds:
      kind === char || kind === cell
        ? 'text'
        : kind >= double && kind <= lastWhole && !complex
          ? 'numbers'
          : 'other',
    texts,
    numbers() {
      const stored = matNumbers(parts[0]);
      if (stored.length !== count) throw new RangeError('an array is cut');
      if (shape.length > 2) return stored;
      const [rows, columns] = shape;
      return stored.map((_, k) => stored[(k % columns) * rows + Math.floor(k / columns)]);
    },
  };
}

function onlyText({ bytes }: MatElement): string {
  const { holds, texts } = matArray(bytes);
  const found = holds === 'text' ? texts() : [];
  if (found.length > 1) throw new RangeError('a cell holds more than one text');
  return found[0] ?? '';
}

/** The rows of a table of characters that is stored column by column, blanks at their ends cut. */
function rowsOf(part: MatElement | undefined, [rows, columns]: readonly number[]): string[] {
  if (part === undefined) return [];
  const characters =
    part.type === 16 || part.type === 1
      ? Array.from(new TextDecoder().decode(part.bytes))
      : Array.from(matNumbers(part), (code) => String.fromCodePoint(code));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_column, at) => characters[at * rows + row] ?? '')
      .join('')
      .trimEnd(),
  );
}
