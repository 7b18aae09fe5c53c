import { scorePair } from '@kindred/core';
import type { Metric } from '@kindred/core';
import { commandLineUse } from '../../composition/command-line-use.ts';
import type { KernelFlags } from '../../composition/kernel-flags.ts';
import { openTools } from '../../composition/open-tools.ts';
import { parseWith } from '../../document/parse-with.ts';
import { scopeOptions } from '../../document/scope-options.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { listOption } from '../../terminal/list-option.ts';
import { printJson } from '../../terminal/print-json.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { wholeNumber } from '../../terminal/whole-number.ts';
import type { AddCommand } from '../add-command.ts';
import { addKernelOptions } from '../add-kernel-options.ts';
import { addWithOption } from '../add-with-option.ts';
import { alignScore } from './align-score.ts';
import { matchRows } from './match-rows.ts';
import { printScores } from './print-scores.ts';
import { readVectors } from './read-vectors.ts';
import { sameSimilarity } from './same-similarity.ts';

interface Flags extends KernelFlags {
  readonly metrics: readonly string[];
  readonly with: readonly string[];
  readonly permutations: number;
  readonly seed: number;
}

/** `kindred align A B --metrics procrustes,cka`: two matrices over the same items. */
export const addAlign: AddCommand = (program, session, done) => {
  const command = program
    .command('align')
    .description(
      'compare two matrices over the same items: .npy, .csv, .tsv or .txt, one row an item',
    )
    .argument('<model>', 'the matrix scored')
    .argument('<reference>', 'the matrix it is compared with')
    .requiredOption(
      '--metrics <names>',
      'metrics of `kindred list metric`, with commas',
      listOption,
    )
    .option('--permutations <number>', 'item permutations of the null', wholeNumber(0), 1000)
    .option('--seed <number>', 'of the permutations', wholeNumber(0), 1)
    .option('--json', 'one JSON document on stdout');
  addWithOption(command, '--with <metric.option=value>', 'options of a metric; repeatable');
  addKernelOptions(command).action(async (model: string, reference: string, flags: Flags) => {
    const scoped = scopeOptions(parseWith(flags.with), flags.metrics);
    const tools = await openTools(session, flags.seed, flags);
    try {
      const files = tools.services.files(process.cwd());
      const read = sameSimilarity(
        await readVectors(files, model),
        await readVectors(files, reference),
      );
      const pair = matchRows(...read.pair);
      const notes = [...pair.notes, ...(flags.metrics.includes('rsa') ? read.notes : [])];
      const scores = [];
      for (const [name, options] of scoped) {
        const metric = await tools.host.create<Metric>('metric', commandLineUse(name, options));
        const kernels = await tools.kernels(metric.kernels, flags);
        try {
          const random = tools.services.random.fork(`align/${name}`);
          const { permutations } = flags;
          const ctx = { kernels, random, permutations };
          const score = await scorePair(metric, pair.model, pair.reference, ctx);
          scores.push(alignScore(name, metric, score));
        } finally {
          await kernels.dispose();
        }
      }
      for (const note of notes) printLines(session.err, `warning: ${note}`);
      if (session.json) printJson(session.out, { model, reference, scores, notes });
      else printScores(session.out, scores);
      done(exitCode.done);
    } finally {
      await tools.host.dispose();
    }
  });
};
