import { hash } from 'node:crypto';

/** What the server makes of a prompt by itself. */
export interface Choice {
  readonly options: readonly string[];
  /** Of each option; the rest, 0.1, is outside. */
  readonly probabilities: readonly number[];
  /** The likeliest option's place. */
  readonly picked: number;
}

const separators = /,\s*(?:or\s+|and\s+)?|\s+or\s+|\s+and\s+/;
const inList = /([\p{L}\p{N}'_-]+(?:, [\p{L}\p{N}'_-]+)*),? (?:or|and) ([\p{L}\p{N}'_-]+)/gu;

/**
 * The options are the items listed after the last colon that a list follows, up to the sentence's
 * end; else the last `a, b or c`; else the last two words. Their probabilities, 0.9 in all, follow
 * from the SHA-256 of the prompt.
 */
export function choiceOf(prompt: string): Choice {
  const options = optionsOf(prompt);
  const digest = Buffer.from(hash('sha256', prompt, 'hex'), 'hex');
  const weights = options.map((_, k) => 1 + digest[k % digest.length]);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const probabilities = weights.map((weight) => (0.9 * weight) / sum);
  return { options, probabilities, picked: weights.indexOf(Math.max(...weights)) };
}

function optionsOf(prompt: string): readonly string[] {
  for (let at = prompt.lastIndexOf(':'); at >= 0; at = prompt.lastIndexOf(':', at - 1)) {
    const [sentence = ''] = prompt.slice(at + 1).split(/[.?!;:\n]/, 1);
    const items = sentence
      .split(separators)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    if (items.length > 1) return items;
    if (at === 0) break;
  }
  const listed = [...prompt.matchAll(inList)].at(-1);
  if (listed) return [...listed[1].split(', '), listed[2]];
  const words = prompt.match(/[\p{L}\p{N}'_-]+/gu) ?? ['nothing'];
  return words.slice(-2);
}
