import type { Stimulus } from '../../contract/stimulus.ts';
import { plainText } from '../plain-text.ts';
import { rowFinder } from '../read/row-finder.ts';
import type { LinearTransform } from './linear-transform.ts';

/**
 * What a transform was learnt from, and whether its use on these stimuli is transfer. An object counts
 * as one of its training where its id or word does, so that none is overlooked.
 */
export function transformNote(transform: LinearTransform, stimuli: readonly Stimulus[]): string {
  const { path, inputs, outputs, embedder, reference, model, items } = transform;
  const find = rowFinder(items);
  const seen = stimuli.filter((stimulus) => find(stimulus) >= 0).length;
  const share =
    seen === 0
      ? `transfer: none of these ${stimuli.length} objects was in its training`
      : `no transfer: ${seen} of these ${stimuli.length} objects ${seen === 1 ? 'was' : 'were'} in its training`;
  const [by, of, on] = [embedder, reference, model].map((text) => plainText(text, 100));
  return `transform ${path} (${inputs} to ${outputs} dimensions), learnt by ${by} from the judgments of ${of} on features of ${on}; ${share}`;
}
