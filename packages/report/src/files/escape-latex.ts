import { cleanText } from '../markup/clean-text.ts';
import { latexSymbols } from './latex-symbols.ts';

const escapes: Readonly<Record<string, string>> = {
  ...latexSymbols,
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '^': '\\textasciicircum{}',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '%': '\\%',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  "'": '\\textquotesingle{}',
  '"': '\\textquotedbl{}',
  '–': '--',
  '\ufffd': '?',
  // Marks without width.
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
};

/**
 * Any text as LaTeX text on one line: no command, group, alignment, comment or paragraph in it. What
 * `latexSymbols` does not name, such as letters of other scripts, stays as it is.
 */
export function escapeLatex(text: string): string {
  return cleanText(text.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .replace(/[^A-Za-z0-9 ]/gu, (character) => escapes[character] ?? character);
}
