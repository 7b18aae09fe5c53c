// U+03B1 to U+03C9 in order; omicron is the Latin letter, the final sigma has a name of its own.
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon phi chi psi omega';
// Capitals that are Latin letters in LaTeX.
const latin: Readonly<Record<string, string>> = {
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
};
const digits = '0123456789';

const named: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '\\times',
  '⋅': '\\cdot',
  '≤': '\\leq',
  '≥': '\\geq',
  '≠': '\\neq',
  '≪': '\\ll',
  '≈': '\\approx',
  '∼': '\\sim',
  '≡': '\\equiv',
  '∝': '\\propto',
  '∞': '\\infty',
  '√': '\\surd',
  '∂': '\\partial',
  '∇': '\\nabla',
  '∆': '\\Delta',
  '⊥': '\\perp',
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∈': '\\in',
  '∩': '\\cap',
  '∪': '\\cup',
  '⊂': '\\subset',
  '∧': '\\wedge',
  '∨': '\\vee',
  '∀': '\\forall',
  '∃': '\\exists',
  '′': '\\prime',
  '″': '\\prime\\prime',
};

const inMath = (symbols: Readonly<Record<string, string>>) =>
  Object.entries(symbols).map(([symbol, command]) => [symbol, `$${command}$`]);

/**
 * Letters and signs of formulas as LaTeX: those pdfLaTeX stops at when they are written as they are
 * (kernel of 2022, fontenc T1).
 */
export const latexSymbols: Readonly<Record<string, string>> = Object.fromEntries([
  ...inMath(named),
  ...greek.split(' ').flatMap((name, at) => {
    const small = String.fromCodePoint(0x3b1 + at);
    const large = small.toUpperCase();
    const capital = name[0].toUpperCase() + name.slice(1);
    return [
      [small, name === 'o' ? 'o' : `$\\${name}$`],
      ...(name === 'varsigma' ? [] : [[large, latin[large] ?? `$\\${capital}$`]]),
    ];
  }),
  ['⁻', '\\textsuperscript{$-$}'],
  ['⁺', '\\textsuperscript{+}'],
  ['ⁿ', '\\textsuperscript{n}'],
  ...Array.from(digits).flatMap((digit, at) => [
    ['⁰¹²³⁴⁵⁶⁷⁸⁹'[at], `\\textsuperscript{${digit}}`],
    ['₀₁₂₃₄₅₆₇₈₉'[at], `\\textsubscript{${digit}}`],
  ]),
]);
