import { Files, Log, defineSampler, judgmentFileOptions, z } from '@kindred/core';
import { designsFromFile } from './designs-from-file.ts';
import { unknownStimuli } from './unknown-stimuli.ts';

/** The trials of a file of judgments, in its order, as many times as they stand there. */
export const file = defineSampler({
  name: 'file',
  summary: 'The trials of a file of judgments',
  options: z.strictObject({
    ...judgmentFileOptions,
    unknown: z
      .enum(['error', 'skip'])
      .default('error')
      .describe('What to do with rows that name something not among the stimuli.'),
  }),
  needs: [Files, Log],
  create: ({ path, unknown, ...options }, files, log) => ({
    async open({ stimuli, task, signal }) {
      const designs = () =>
        designsFromFile(files, path, { ...options, structure: task.structure }, stimuli);
      let count = 0;
      let skipped = 0;
      for await (const design of designs()) {
        signal.throwIfAborted();
        if (!('problem' in design)) count += 1;
        else if (unknown === 'skip') skipped += 1;
        else throw await unknownStimuli(designs(), path);
      }
      if (skipped > 0) {
        log.warn(`${path}: ${skipped} rows left out, their stimuli are not in this experiment.`);
      }
      return {
        expected: { min: count, max: count },
        async *next() {
          for await (const design of designs()) {
            signal.throwIfAborted();
            if (!('problem' in design)) yield design;
          }
        },
      };
    },
  }),
});
