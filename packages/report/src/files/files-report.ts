import { defineReporter, z } from '@kindred/core';
import { analysisFiles } from './analysis-files.ts';
import { embeddingFiles } from './embedding-files.ts';
import { judgmentsCsv } from './judgments-csv.ts';
import { salmonCsv } from './salmon-csv.ts';
import { scoresCsv } from './scores-csv.ts';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Everything the report shows as files other programs read. */
export const filesReport = defineReporter({
  name: 'files',
  summary: 'Scores, embeddings, judgments and analyses as CSV, JSON and npy.',
  options: z.strictObject({
    judgments: z.boolean().default(true).describe('Whether judgments.csv is written.'),
    salmon: z
      .boolean()
      .default(false)
      .describe('Whether salmon.csv is written: anchored judgments in salmon’s columns.'),
  }),
  create: ({ judgments, salmon }) => ({
    async report(run, out) {
      const { experiment, hash, seed } = run.plan;
      await out.write('scores.csv', scoresCsv(run.scores));
      await out.write('scores.json', json({ experiment, plan: hash, seed, scores: run.scores }));
      await out.write('responses.json', json(run.responses));
      for (const { path, content } of [...embeddingFiles(run), ...analysisFiles(run.analyses)]) {
        await out.write(path, content);
      }
      if (judgments) await out.write('judgments.csv', judgmentsCsv(run));
      if (salmon) await out.write('salmon.csv', salmonCsv(run));
      return { entry: null };
    },
  }),
});
