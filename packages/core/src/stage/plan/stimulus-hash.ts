import { contentHash } from '../../contract/content-hash.ts';
import type { Stimulus } from '../../contract/stimulus.ts';

/**
 * Hash of what a respondent can see of a stimulus. Aliases and categories are not in it: they only
 * change how a reply is read.
 */
export function stimulusHash(stimulus: Stimulus): string {
  const { id, word, definition, image } = stimulus;
  return contentHash([id, word, definition ?? null, image?.sha256 ?? null]);
}
