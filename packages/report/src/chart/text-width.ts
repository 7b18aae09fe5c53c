import { Resvg } from '@resvg/resvg-js';
import { escapeText } from '../markup/escape-text.ts';
import { letters } from './letters.ts';

const unit = 100;
const known = new Map<string, number>();

const inked = (text: string) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text font-size="${unit}">${escapeText(text)}</text></svg>`;
  return new Resvg(svg, { font: letters }).getBBox()?.width ?? 0;
};

// Between two letters of known width, as a space has no ink.
const advance = (letter: string) => {
  const found = known.get(letter) ?? inked(`x${letter}x`) - inked('xx');
  known.set(letter, found);
  return found;
};

/**
 * Width of a line of text in pixels, set in DejaVu Sans of `size` pixels, without kerning. It is a
 * wide face: in most others the same text is narrower.
 */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += advance(letter);
  return (sum * size) / unit;
}
