import type { Files } from '../../contract/files.ts';
import type { TrialRecordOptions } from '../../contract/trial-record-options.ts';
import { bareRows } from './bare-rows.ts';
import type { ColumnLayout } from './column-layout.ts';
import { columnLayout } from './column-layout.ts';
import { importError } from './import-error.ts';
import type { RawJudgment } from './raw-judgment.ts';
import { readDelimited } from './read-delimited.ts';
import { stimulusCell } from './stimulus-cell.ts';
import { tableRow } from './table-row.ts';

/** Judgments of a CSV or TSV: with a header by its columns, without one as bare triplets. */
export async function* readTableJudgments(
  files: Files,
  path: string,
  options: TrialRecordOptions,
): AsyncGenerator<Iterable<RawJudgment>> {
  const { structure } = options;
  const file = files.resolve(path);
  let read: ((cells: readonly string[]) => RawJudgment | string) | null = null;
  let rows = 0;
  let foreign = 0;
  for await (const { cells, line } of readDelimited(files, path)) {
    if (read === null) {
      const bare = cells.every((cell) => typeof stimulusCell(cell) === 'number');
      const triplet = bareRows(structure);
      read = bare
        ? (row) => triplet(row.map(stimulusCell))
        : tableRow(cells, layoutOf(cells, options, file), options, () => foreign++);
      if (!bare) continue;
    }
    const judgment = read(cells);
    if (typeof judgment === 'string') throw importError(file, line, judgment);
    rows += 1;
    yield [judgment];
  }
  if (foreign > rows / 2) {
    throw importError(
      file,
      null,
      rows === 1
        ? 'its only choice is none of the options shown'
        : `${foreign} of its ${rows} choices are none of the options shown`,
    );
  }
}

function layoutOf(
  header: readonly string[],
  { structure, columns, orderKnown }: TrialRecordOptions,
  file: string,
): ColumnLayout {
  const arity = structure === 'pair' ? 2 : 3;
  const found = columns ? { columns, orderKnown: false } : columnLayout(header, structure, arity);
  if (!found) {
    throw importError(
      file,
      null,
      `its columns (${header.slice(0, 12).join(', ')}) are not known for ${structure} trials; name them`,
    );
  }
  const { stimuli, ...others } = found.columns;
  const optional = columns ? [] : ['participant', 'weight'];
  const wanted = Object.entries(others).filter(([role]) => !optional.includes(role));
  const absent = [...stimuli, ...wanted.map(([, name]) => name)].find(
    (name) => name !== undefined && !header.includes(name),
  );
  if (absent !== undefined) throw importError(file, null, `it has no column "${absent}"`);
  if (!others.choice && !others.value && !others.reply) {
    throw importError(file, null, 'no column with a choice, a value or a reply is named');
  }
  return { ...found, ...(orderKnown !== undefined && { orderKnown }) };
}
