import { refusal, type ParsedReply } from '@kindred/core';
import type { PlaceNames } from '../task/place-names.ts';
import { changeOfMind } from './change-of-mind.ts';
import { foldText } from './fold-text.ts';
import { placeMentions } from './place-mentions.ts';
import { placeVotes } from './place-votes.ts';

const fromSide = /\b(first|1st|second|2nd|third|3rd)(?: \w+)? from (?:the )?(left|right)\b/gi;

/**
 * Which picture a reply chooses, options counted from `firstOption`: a place said by itself decides; else a
 * place that a sentence puts something at, where `named` (the reply read by the names of what is shown)
 * does not say otherwise; else `named`. Two different ones, and a change of mind, are `several`.
 */
export function readPlace(
  reply: string,
  names: PlaceNames,
  firstOption: number,
  named: () => ParsedReply,
): ParsedReply {
  const text = reply.replace(fromSide, (_, nth: string, side: string) => {
    const from = { f: 0, s: 1, t: 2, '1': 0, '2': 1, '3': 2 }[nth[0].toLowerCase()]!;
    const place = side.toLowerCase() === 'left' ? from : 2 - from;
    return names.sides[place][0] ?? names.ordinals[place][0];
  });
  const folded = foldText(text);
  const optionsOf = (places: readonly number[]) =>
    new Set(places.filter((place) => place >= firstOption).map((place) => place - firstOption));
  const votes = optionsOf(placeVotes(text, names));
  const changed = changeOfMind.test(folded);
  if (votes.size > 0 && !changed) return chosen(votes);
  const mentions = optionsOf(placeMentions(folded, names, firstOption));
  for (const vote of votes) mentions.add(vote);
  const byName = named();
  if (changed && mentions.size > 0) return { value: null, reason: 'several' };
  if (mentions.size === 0) return byName;
  if (refusal.test(folded)) return { value: null, reason: 'refusal' };
  if (byName.value !== null) mentions.add(byName.value);
  return byName.reason === 'several' ? byName : chosen(mentions);
}

function chosen(places: ReadonlySet<number>): ParsedReply {
  if (places.size > 1) return { value: null, reason: 'several' };
  return { value: [...places][0], reason: 'named' };
}
