import { cleanText } from '../markup/clean-text.ts';

const escapes: Readonly<Record<string, string>> = {
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
  '−': '$-$',
  '–': '--',
  '²': '\\textsuperscript{2}',
  '×': '$\\times$',
  '\ufffd': '?',
};

/** Any text as LaTeX text on one line: no command, group, alignment, comment or paragraph in it. */
export function escapeLatex(text: string): string {
  return cleanText(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#^_~%<>|`'"−–²×\ufffd]/g, (character) => escapes[character]);
}
