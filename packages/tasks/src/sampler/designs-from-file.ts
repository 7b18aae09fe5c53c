import { readTrialRecords, stimulusFinder } from '@kindred/core';
import type { Files, Stimulus, TrialDesign, TrialRecordOptions } from '@kindred/core';

/** The designs of a file's rows; a row with unknown stimuli gives its problems instead. */
export async function* designsFromFile(
  files: Files,
  path: string,
  options: TrialRecordOptions,
  stimuli: readonly Stimulus[],
): AsyncGenerator<TrialDesign | { readonly problem: readonly string[] }> {
  const find = stimulusFinder(stimuli);
  for await (const record of readTrialRecords(files, path, options)) {
    const found = record.stimuli.map(find);
    const problem = found.flatMap((place) => (place.id === null ? [place.reason] : []));
    if (problem.length > 0) {
      yield { problem };
    } else {
      yield {
        stimuli: found.map(({ id }) => id!),
        repeat: record.repeat,
        participant: record.participant,
        orderKnown: record.orderKnown,
      };
    }
  }
}
