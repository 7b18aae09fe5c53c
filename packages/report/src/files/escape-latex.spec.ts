import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileWords } from '../fixtures/hostile-words.ts';
import { escapeLatex } from './escape-latex.ts';
import { latexTable } from './latex-table.ts';

const known = /\\text[a-z]+\{(?:[\dn+]|\$-\$)?\}|\\[{}$&#_%]|\$(?:-|(?:\\[A-Za-z]+)+)\$/g;
const special = /[\\{}$&#^_~%<>|`'"\n\r]/;

test('whatever the text, nothing in it is a command, a group or a comment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeLatex(text).replace(known, '')).not.toMatch(special);
    }),
    {
      examples: [...Object.values(hostileWords), '\\input{/etc/passwd}', 'a%b', '50 % − 3²'].map(
        (one) => [one],
      ),
    },
  );
  expect(escapeLatex('\\write18{rm} $x_1^2$ 50% a&b')).toBe(
    '\\textbackslash{}write18\\{rm\\} \\$x\\_1\\textasciicircum{}2\\$ 50\\% a\\&b',
  );
});

// pdfLaTeX (kernel of 2022, fontenc T1) stops at each of these: found by compiling every character of
// U+00A0–017F, U+0391–03C9, U+2010–209C and U+2200–22FF by itself with `pdflatex`.
test.each([
  'αβγδεζηθικλμνξοπρςστυφχψω',
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
  '−⋅≤≥≪≠≈∼≡∝∞√∂∇∆⊥∑∏∫∈∩∪⊂∧∨∀∃′″',
  '⁰⁴⁵⁶⁷⁸⁹⁻⁺ⁿ₀₁₂₃₄₅₆₇₈₉',
  'zero\u200bwidth, narrow\u202fand\u2009thin\u00a0spaces',
])('%s has a name in LaTeX', (text) => {
  // oxlint-disable-next-line no-control-regex
  expect(escapeLatex(text)).toMatch(/^[\u0020-\u007e]+$/);
});

test('letters of formulas keep their place and their meaning', () => {
  expect(escapeLatex('η² = −.5, χ²₁, Δμ')).toBe(
    '$\\eta$\\textsuperscript{2} = $-$.5, $\\chi$\\textsuperscript{2}\\textsubscript{1}, $\\Delta$$\\mu$',
  );
  expect(escapeLatex('10⁻⁴, xⁿ⁺¹ ≪ a⋅b')).toBe(
    '10\\textsuperscript{$-$}\\textsuperscript{4}, x\\textsuperscript{n}\\textsuperscript{+}\\textsuperscript{1} $\\ll$ a$\\cdot$b',
  );
  expect(escapeLatex('cafe\u0301')).toBe('café');
});

const sheet = (rows: number) => ({
  name: 't',
  caption: 'R & D, 100 %',
  columns: ['model', 'r', 'p'],
  rows: Array.from({ length: rows }, (_, at) => [at === 0 ? '[1em] x' : `m${at}`, -0.8341, null]),
  notes: ['–: too few\n\n\\end{table}'],
});

test('a booktabs table: dashes for null, a true minus, notes below, no option read from a cell', () => {
  const text = latexTable(sheet(2));
  expect(text).toContain('\\caption{R \\& D, 100 \\%}');
  expect(text).toContain('\\begin{tabular}{lrl}\n\\toprule\n{}model & r & p \\\\\n\\midrule\n');
  expect(text).toContain('{}[1em] x & $-$0.834 & -- \\\\\n{}m1');
  expect(text).toContain('\\item {}--: too few \\textbackslash{}end\\{table\\}\n');
  expect(text.match(/\\begin\{/g)!.length).toBe(text.match(/\\end\{/g)!.length);
});

test('a long table breaks over pages', () => {
  const text = latexTable(sheet(60));
  expect(text).toMatch(/^\\begin\{longtable\}\{lrl\}/);
  expect(text).toContain('\\endhead\n{}[1em] x');
});
