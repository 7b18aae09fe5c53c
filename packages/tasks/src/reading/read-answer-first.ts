import type { ParsedReply, Stimulus } from '@kindred/core';
import { changeOfMind } from './change-of-mind.ts';
import { findMentions } from './find-mentions.ts';
import { foldText } from './fold-text.ts';
import { nameForms } from './name-forms.ts';
import { readChoice } from './read-choice.ts';
import { sentencesOf } from './sentences-of.ts';
import { splitWords } from './split-words.ts';

/** Where a sentence turns from its answer to reasons, which name the others too. */
const reasons =
  /\b(?:because|since|as|while|whereas|unlike|due to|compared|which|that|where)\b|:\s|\(/i;
const declares =
  /\b(?:odd|answer|choice|choose|differ\w*(?! from)|least (?:similar|like|alike)|do(?:es)?(?: not|n['’]t) (?:belong|fit)|stands out)\b/i;
/** What stands around a name that is said alone. */
const fillers = new Set('the a an it is its i my would say'.split(' '));
/** Up to three words before a name that say it is not the one. */
const denial = /^(?:not|neither|nor|never|except|isnt|arent|without)$/;

/**
 * Reads a reply that begins with its answer and goes on with reasons, which may name every option. An answer
 * is a sentence whose words before its reasons name one option and either nothing else ("The lion.") or that
 * it is the odd one. The first decides; one that declares another, a change of mind, and a list of all
 * options make it `several`. A reply that names one option throughout is that option, by
 * {@link readChoice}.
 */
export function readAnswerFirst(
  reply: string,
  options: readonly Stimulus[],
  others: readonly Stimulus[],
  longest: number,
): ParsedReply {
  const plain = readChoice(reply, options, others, longest);
  if (plain.reason !== 'several' || changeOfMind.test(foldText(reply))) return plain;
  const names = [...options, ...others].map(nameForms);
  let first: number | null = null;
  const declared = new Set<number>();
  const alone = new Set<number>();
  for (const sentence of sentencesOf(reply)) {
    const turn = reasons.exec(sentence.replace(/^([^:]{0,40}):(?=\s)/, '$1 '));
    const said = turn ? sentence.slice(0, turn.index) : sentence;
    const found = onlyOption(said, names, options.length);
    if (!found) continue;
    if (declares.test(said)) declared.add(found.place);
    else if (found.alone) alone.add(found.place);
    else continue;
    first ??= found.place;
  }
  if (first === null || alone.size === options.length) return plain;
  return declared.add(first).size === 1 ? { value: first, reason: 'named' } : plain;
}

/** The one option that words name and do not deny, and whether they say nothing else; null: there is none. */
function onlyOption(
  text: string,
  names: readonly ReturnType<typeof nameForms>[],
  options: number,
): { readonly place: number; readonly alone: boolean } | null {
  const words = splitWords(text);
  const mentions = findMentions(words, names).filter((one) => one.names.some((at) => at < options));
  const places = new Set(mentions.flatMap((one) => one.names));
  const denied = mentions.some(({ start }) =>
    words.slice(Math.max(0, start - 3), start).some((word) => denial.test(word)),
  );
  if (places.size !== 1 || denied) return null;
  const rest = words.filter((_, at) => !mentions.some(({ start, end }) => at >= start && at < end));
  const alone = rest.every((word) => fillers.has(word) || !/[\p{L}\p{N}]/u.test(word));
  return { place: [...places][0], alone };
}
