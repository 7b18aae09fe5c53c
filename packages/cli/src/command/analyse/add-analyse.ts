import { frameFromTable, KindredError, mixedNotes, readTable } from '@kindred/core';
import type { Analysis, Frame } from '@kindred/core';
import { commandLineUse } from '../../composition/command-line-use.ts';
import { openTools } from '../../composition/open-tools.ts';
import { parseWith } from '../../document/parse-with.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { once } from '../../terminal/once.ts';
import { printJson } from '../../terminal/print-json.ts';
import { wholeNumber } from '../../terminal/whole-number.ts';
import type { AddCommand } from '../add-command.ts';
import { addWithOption } from '../add-with-option.ts';
import { analysisDocument } from './analysis-document.ts';
import { printAnalysis } from './print-analysis.ts';

interface Flags {
  readonly outcome: string;
  readonly use: string;
  readonly with: readonly string[];
  readonly id?: string;
  readonly seed: number;
}

/** `kindred analyse TABLE --outcome r2 --use group-test`: ingredients against an outcome. */
export const addAnalyse: AddCommand = (program, session, done) => {
  const command = program
    .command('analyse')
    .alias('analyze')
    .description('explain an outcome by ingredients, from a table with one row a model')
    .argument('<table>', 'CSV or TSV file with a header')
    .requiredOption('--outcome <column>', 'the column to explain', once)
    .requiredOption('--use <analysis>', 'an analysis of `kindred list analysis`', once)
    .option(
      '--id <column>',
      'the column that names the rows; default: id, or the first if unique',
      once,
    )
    .option('--seed <number>', 'of whatever is drawn at random', wholeNumber(0), 1)
    .option('--json', 'one JSON document on stdout');
  addWithOption(command, '--with <option=value>', "the analysis' options; may be repeated").action(
    async (path: string, flags: Flags) => {
      const tools = await openTools(session, flags.seed);
      try {
        const use = commandLineUse(flags.use, parseWith(flags.with));
        const analysis = await tools.host.create<Analysis>('analysis', use);
        const table = await readTable(tools.services.files(process.cwd()), path);
        const frame = frameFromTable(table, flags.id === undefined ? {} : { id: flags.id });
        if (table.columns.includes(flags.outcome) && !hasColumn(frame, flags.outcome)) {
          throw new KindredError(
            'ANALYSIS_NO_OUTCOME',
            `"${flags.outcome}" names the rows; --outcome takes a column of numbers.`,
          );
        }
        const explained = await analysis.run(frame, {
          outcome: flags.outcome,
          random: tools.services.random.fork(`analysis/${flags.use}`),
          signal: session.signal,
        });
        const result = { ...explained, notes: [...mixedNotes(frame), ...explained.notes] };
        if (session.json) printJson(session.out, analysisDocument(flags, result));
        else printAnalysis(session.out, result);
        done(exitCode.done);
      } finally {
        await tools.host.dispose();
      }
    },
  );
};

function hasColumn(frame: Frame, column: string): boolean {
  return frame.columns.some(({ name }) => name === column);
}
