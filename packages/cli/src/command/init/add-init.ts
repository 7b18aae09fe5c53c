import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KindredError } from '@kindred/core';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { usageError } from '../../terminal/usage-error.ts';
import type { AddCommand } from '../add-command.ts';
import { askAnswers } from './ask-answers.ts';
import { defaultAnswers } from './default-answers.ts';
import { experimentTemplate } from './experiment-template.ts';
import { findSchema } from './find-schema.ts';

/** `kindred init [dir]`: an experiment that runs as it is, with comments on what to change. */
export const addInit: AddCommand = (program, session, done) => {
  program
    .command('init')
    .description('write an experiment.yaml that runs offline as it is; refuses to overwrite one')
    .argument('[folder]', 'where', '.')
    .option('-y, --yes', 'ask nothing, take the defaults', false)
    .option('--json', 'one JSON document on stdout')
    .action(async (folder: string, { yes }: { yes: boolean }) => {
      if (folder.trim() === '') throw usageError('The folder for init has no name.');
      const terminal = session.input.isTTY === true && session.err.isTTY === true;
      const asks = terminal && !yes && !session.json;
      const answers = asks ? await askAnswers(session) : defaultAnswers;
      if (answers === null) {
        done(exitCode.interrupted);
        return;
      }
      const file = join(folder, 'experiment.yaml');
      const text = experimentTemplate(answers, await findSchema(folder));
      await writeNew(folder, file, text);
      if (session.json) printJson(session.out, { file });
      else printLines(session.out, `Wrote ${file}. Next: kindred run ${file}`);
      done(exitCode.done);
    });
};

async function writeNew(folder: string, file: string, text: string): Promise<void> {
  const refused = (cause: unknown): KindredError =>
    new KindredError(
      'INIT_FOLDER',
      `Cannot write into ${folder} (${(cause as NodeJS.ErrnoException).code}); name a folder that is, or can be, made here.`,
      { cause },
    );
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw refused(cause);
  });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw refused(error);
    throw new KindredError(
      'INIT_EXISTS',
      `${file} is already there and is left as it is; name another folder.`,
    );
  }
}
