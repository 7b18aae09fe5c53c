import { nearestName } from '../contract/nearest-name.ts';
import { quote } from './quote.ts';

/** `; did you mean "models"?`, or nothing when no word is near. */
export function didYouMean(word: string, words: Iterable<string>): string {
  const near = nearestName(word, words);
  return near === null ? '' : `; did you mean ${quote(near)}?`;
}
