import { formatProblem } from '../../document/format-problem.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { paint } from '../../terminal/paint.ts';
import { printJson } from '../../terminal/print-json.ts';
import type { Session } from '../../terminal/session.ts';
import type { AddCommand } from '../add-command.ts';
import { checkFile } from './check-file.ts';
import type { CheckedFile } from './checked-file.ts';

/** `kindred check FILE…`: all problems of all files in one pass. */
export const addCheck: AddCommand = (program, session, done) => {
  program
    .command('check')
    .description('say everything that is wrong with experiment files; asks nobody anything')
    .argument('<file...>', 'experiment files')
    .option('--no-plugins', 'import no plugin; their components are not checked')
    .option('--trust', 'import plugins that are no dependency of the nearest package.json', false)
    .option('--json', 'one JSON document on stdout')
    .action(async (files: string[], options: { trust: boolean; plugins: boolean }) => {
      const checked: CheckedFile[] = [];
      for (const file of files) checked.push(await checkFile(file, session, options));
      const ok = checked.every(({ problems }) => problems.length === 0);
      if (session.json) printJson(session.out, { ok, files: checked });
      else for (const result of checked) print(session, result);
      done(ok ? exitCode.done : exitCode.failed);
    });
};

function print({ out }: Session, { file, problems, warnings }: CheckedFile): void {
  for (const problem of problems) {
    out.write(`${paint(out, 'red', 'error')} ${paint(out, 'reset', formatProblem(problem))}\n`);
  }
  for (const warning of warnings) {
    out.write(
      `${paint(out, 'yellow', 'warning')} ${paint(out, 'reset', formatProblem(warning))}\n`,
    );
  }
  if (problems.length === 0)
    out.write(`${paint(out, 'green', 'ok')} ${paint(out, 'reset', file)}\n`);
}
