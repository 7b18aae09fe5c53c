import { defineReporter, z } from '@kindred/core';
import { analysisFiles } from './analysis-files.ts';
import { embeddingFiles } from './embedding-files.ts';
import { judgmentsCsv } from './judgments-csv.ts';
import { judgmentsParquet } from './judgments-parquet.ts';
import { responsesSheet } from './responses-sheet.ts';
import { salmonCsv } from './salmon-csv.ts';
import { figureFiles } from './figure-files.ts';
import { ingredientFiles } from './ingredient-files.ts';
import { methodsText } from './methods-text.ts';
import { dimensionsSheet } from './dimensions-sheet.ts';
import { fitsSheet } from './fits-sheet.ts';
import { rankingSheets } from './ranking-sheets.ts';
import { scoreFiles } from './score-files.ts';
import { scoresSheet } from './scores-sheet.ts';
import { sheetFiles } from './sheet-files.ts';
import { bibEntry } from '../html/section/bib-entry.ts';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Everything the report shows as files other programs read. */
export const filesReport = defineReporter({
  name: 'files',
  summary:
    'Tables as CSV, Parquet and LaTeX, figures as SVG and PNG with their data, embeddings as npy, and what to cite.',
  options: z.strictObject({
    judgments: z
      .boolean()
      .default(true)
      .describe('Whether judgments.csv and judgments.parquet are written.'),
    figures: z
      .int()
      .min(0)
      .max(2000)
      .default(200)
      .describe('Most figures written; figures/index.csv names those left out. 0: none.'),
    salmon: z
      .boolean()
      .default(false)
      .describe('Whether salmon.csv is written: anchored judgments in salmon’s columns.'),
  }),
  create: ({ judgments, salmon, figures }) => ({
    async report(run, out) {
      const { experiment, hash, seed } = run.plan;
      const tables = [
        ...sheetFiles('scores', scoresSheet(run.scores), rankingSheets(run.scores)),
        ...[responsesSheet(run.responses), fitsSheet(run.embeddings), dimensionsSheet(run)]
          .filter(({ rows }) => rows.length > 0)
          .flatMap((sheet) => sheetFiles(sheet.name, sheet)),
      ];
      await out.write('scores.json', json({ experiment, plan: hash, seed, scores: run.scores }));
      await out.write('responses.json', json(run.responses));
      for (const { path, content } of [
        ...tables,
        ...scoreFiles(run),
        ...embeddingFiles(run),
        ...ingredientFiles(run),
        ...analysisFiles(run.analyses),
      ]) {
        await out.write(path, content);
      }
      for await (const { path, content } of figureFiles(run, figures)) {
        await out.write(path, content);
      }
      await out.write('methods.txt', methodsText(run));
      await out.write('references.bib', run.cites.map(bibEntry).join('\n'));
      if (judgments) {
        await out.write('judgments.csv', judgmentsCsv(run));
        await out.write('judgments.parquet', judgmentsParquet(run));
      }
      if (salmon) await out.write('salmon.csv', salmonCsv(run));
      return { entry: null };
    },
  }),
});
