import { contentHash } from '../../contract/content-hash.ts';
import type { Stimulus } from '../../contract/stimulus.ts';

/** Key of judgments: a reply is read again when the parser, a name or an alias changes. */
export function readerKey(
  task: string,
  parserVersion: string,
  stimuli: readonly Stimulus[],
): string {
  const names = stimuli.map(({ id, word, aliases }) => [id, word, aliases ?? []]);
  return contentHash([task, parserVersion, names]);
}
