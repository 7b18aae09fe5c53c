import { parse } from 'npyjs';
import type { Files } from '../../contract/files.ts';
import type { Structure } from '../../contract/structure.ts';
import { bareRow } from './bare-row.ts';
import { importError } from './import-error.ts';
import type { RawJudgment } from './raw-judgment.ts';

/** Judgments of an .npy array of whole numbers, N × 3 or, with the participant last, N × 4. */
export async function* readNpyJudgments(
  files: Files,
  path: string,
  structure: Structure,
): AsyncGenerator<RawJudgment> {
  const file = files.resolve(path);
  const bytes = await files.read(path);
  let array: ReturnType<typeof parse>;
  try {
    array = parse(new Uint8Array(bytes).buffer);
  } catch (cause) {
    throw importError(file, null, cause instanceof Error ? cause.message : 'it is no .npy file');
  }
  const [rows = 0, width = 0] = array.shape;
  const data = array.data as unknown as ArrayLike<number | bigint>;
  if (array.shape.length !== 2 || data.length !== rows * width) {
    throw importError(file, null, `its shape is (${array.shape.join(', ')}), not N × 3`);
  }
  for (let row = 0; row < rows; row++) {
    const cells = Array.from({ length: width }, (_, k) =>
      Number(data[array.fortranOrder ? k * rows + row : row * width + k]),
    );
    const whole = cells.every((cell) => Number.isSafeInteger(cell) && cell >= 0);
    const judgment = whole ? bareRow(cells, structure) : null;
    if (!judgment) throw importError(file, row + 1, `it is no ${structure} triplet`);
    yield judgment;
  }
}
