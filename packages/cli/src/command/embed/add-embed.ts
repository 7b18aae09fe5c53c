import { fitTable, kindredVersion } from '@kindred/core';
import type { Embedder, Task } from '@kindred/core';
import { commandLineUse } from '../../composition/command-line-use.ts';
import type { KernelFlags } from '../../composition/kernel-flags.ts';
import { openTools } from '../../composition/open-tools.ts';
import { parseWith } from '../../document/parse-with.ts';
import { createProgress } from '../../progress/create-progress.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { once } from '../../terminal/once.ts';
import { usageError } from '../../terminal/usage-error.ts';
import { wholeNumber } from '../../terminal/whole-number.ts';
import type { AddCommand } from '../add-command.ts';
import { addKernelOptions } from '../add-kernel-options.ts';
import { addWithOption } from '../add-with-option.ts';
import { checkOut } from './check-out.ts';
import { printEmbedding } from './print-embedding.ts';
import { readJudgments } from './read-judgments.ts';
import { writeEmbedding } from './write-embedding.ts';

interface Flags extends KernelFlags {
  readonly task: string;
  readonly use: string;
  readonly n?: number;
  readonly with: readonly string[];
  readonly seed: number;
  readonly out: string;
}

/** `kindred embed TRIPLETS --task anchored-triplet --use ckl --out e.npy`. */
export const addEmbed: AddCommand = (program, session, done) => {
  const command = program
    .command('embed')
    .description('learn an embedding from a file of triplets: .csv (also salmon), .txt or .npy')
    .argument('<triplets>', 'the file')
    .requiredOption('--task <task>', 'what was asked: anchored-triplet or odd-one-out', once)
    .requiredOption('--use <embedder>', 'an embedder of `kindred list embedder`', once)
    .requiredOption(
      '--out <file.npy>',
      'where the matrix goes; a .json with its items goes beside it',
      once,
    )
    .option('--n <number>', 'number of items, where the file has indices', wholeNumber(3))
    .option('--seed <number>', 'of split and start', wholeNumber(0), 1)
    .option('--json', 'one JSON document on stdout');
  addWithOption(command, '--with <option=value>', "the embedder's options; repeatable");
  addKernelOptions(command).action(async (path: string, flags: Flags) => {
    if (!flags.out.endsWith('.npy')) throw usageError('--out is the name of a .npy file.');
    const tools = await openTools(session, flags.seed, flags);
    const { host, services } = tools;
    try {
      const task = await host.create<Task>('task', commandLineUse(flags.task, {}));
      const options = parseWith(flags.with);
      const embedder = await host.create<Embedder>('embedder', commandLineUse(flags.use, options));
      if (!embedder.accepts.includes(task.structure)) {
        throw usageError(`"${flags.use}" does not fit ${task.structure} judgments.`);
      }
      await checkOut(flags.out);
      const files = services.files(process.cwd());
      const table = await readJudgments(files, path, task, flags.n ?? null);
      // Threads that meet after every few microseconds of work only wait for each other.
      const few = table.count < 50_000 && { threads: 1 };
      const kernels = await tools.kernels(embedder.kernels, { ...few, ...flags });
      const progress = createProgress(session, services.clock, false);
      try {
        const embedding = await fitTable(embedder, table, {
          kernels,
          // One split for every embedder, so that what they predict can be compared.
          random: services.random.fork('embed'),
          signal: session.signal,
          log: services.log,
          onStep: (step, of, loss) =>
            progress.read({ type: 'embedding-step', model: path, step, of, loss }),
          spend: true,
        });
        progress.stop();
        const { use: name, seed } = flags;
        const from = `${kernels.backend} ${kernels.version}`;
        await writeEmbedding(flags.out, embedding, {
          kindred: kindredVersion,
          embedder: name,
          options,
          seed,
          task: flags.task,
          judgments: path,
          kernels: from,
        });
        printEmbedding(session, { ...flags, kernels }, table, embedding);
        done(exitCode.done);
      } finally {
        progress.stop();
        await kernels.dispose();
      }
    } finally {
      await host.dispose();
    }
  });
};
