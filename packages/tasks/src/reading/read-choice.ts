import { refusal, type ParsedReply, type Stimulus } from '@kindred/core';
import { findMentions } from './find-mentions.ts';
import { nameForms } from './name-forms.ts';
import { splitWords } from './split-words.ts';

/**
 * Reads which option a reply names.
 *
 * Names are whole words; the longest name wins; case, accents, hyphens, articles, singular and
 * plural are forgiven; aliases count as the name. `others` are names shown that are no option (the
 * anchor): they claim their own mentions and choose nothing. None or several options named, or a
 * mention that fits two of the names shown, is null.
 *
 * @param longest characters after which a reply is not read at all
 */
export function readChoice(
  reply: string,
  options: readonly Stimulus[],
  others: readonly Stimulus[],
  longest: number,
): ParsedReply {
  if (reply.trim().length > longest) return { value: null, reason: 'too-long' };
  const names = [...options, ...others].map(nameForms);
  let chosen = -1;
  for (const mention of findMentions(splitWords(reply), names)) {
    const named = mention.names.filter((place) => place < options.length);
    if (named.length === 0) continue;
    if (mention.names.length > 1) return { value: null, reason: 'several' };
    if (chosen >= 0 && chosen !== named[0]) return { value: null, reason: 'several' };
    chosen = named[0]!;
  }
  if (chosen >= 0) return { value: chosen, reason: 'named' };
  const declined = refusal.test(reply.toLowerCase().replaceAll('\u2019', "'"));
  return { value: null, reason: declined ? 'refusal' : 'none' };
}
