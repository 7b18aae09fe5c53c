import { contentHash } from '../../contract/content-hash.ts';
import type { Stimulus } from '../../contract/stimulus.ts';

/**
 * Hash of what a respondent can see of a stimulus. Aliases and categories are not in it: they only
 * change how a reply is read. Nor is the picture for one that is asked in words: what it is shown is
 * part of the request.
 */
export function stimulusHash(stimulus: Stimulus, picture = true): string {
  const { id, word, definition, image } = stimulus;
  return contentHash([id, word, definition ?? null, (picture && image?.sha256) || null]);
}
