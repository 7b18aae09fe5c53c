import { expect, test } from 'vitest';
import { nameOutcome } from './name-outcome.ts';
import { parseFormula } from './parse-formula.ts';
import { termLabel } from './term-label.ts';

test('names in backticks, functions and independent random effects', () => {
  const formula = parseFormula('`a score` ~ log(`x y`) + (x || g)');
  expect(formula.outcome).toEqual({ name: 'a score', via: 'none' });
  expect(formula.terms.map(termLabel)).toEqual(['log(x y)']);
  expect(formula.random).toEqual([
    { intercept: true, terms: [[{ name: 'x', via: 'none' }]], correlated: false, group: ['g'] },
  ]);
});

test('nested groups go from the outermost in', () => {
  const groups = parseFormula('y ~ (1 | a/b)').random.map(({ group }) => group);
  expect(groups).toEqual([['a'], ['a', 'b']]);
});

test.for([
  ['y ~ a +', 8, 'expected the name of a column, the formula ends'],
  ['y a', 3, 'expected "~", found "a"'],
  ['~ a', 1, 'expected the outcome'],
  ['y ~ exp(a)', 5, 'log, log2, log10, sqrt, scale'],
  ['y ~ a $ b', 7, '"$" has no meaning here'],
  ['y ~ `a', 5, 'a backtick is not closed'],
  ['y ~ a + 2', 9, 'for its intercept'],
  ['y ~ 1 | g', 7, 'stands in parentheses'],
  ['y ~ (a', 7, 'expected ")"'],
  ['y ~ (1 | )', 10, 'expected a grouping column'],
  ['y ~ a b', 7, 'expected "+"'],
  ['y ~ 1 * a', 10, '"*" joins columns'],
  ['y ~ a^b', 7, 'whole number'],
  ['y ~ (0 | g)', 5, 'without effects'],
] as const)('%s: the place and what is wrong are told', ([text, place, message]) => {
  expect(() => parseFormula(text)).toThrow(`at character ${place}: `);
  expect(() => parseFormula(text)).toThrow(message);
  expect(() => parseFormula(text)).toThrow(expect.objectContaining({ code: 'FORMULA_SYNTAX' }));
});

test('the left side may say outcome or score, and nothing explains itself', () => {
  expect(nameOutcome(parseFormula('log(score) ~ a'), 'r2').outcome).toEqual({
    name: 'r2',
    via: 'log',
  });
  expect(() => nameOutcome(parseFormula('cka ~ a'), 'r2')).toThrow(/explains "cka"/);
  expect(() => nameOutcome(parseFormula('score ~ a:r2'), 'r2')).toThrow(/on the right/);
  expect(() => nameOutcome(parseFormula('score ~ a + (r2 | g)'), 'r2')).toThrow(/on the right/);
});

test.each(['score ~ score', 'score ~ a + log(score)', 'log(y) ~ a:y', 'y ~ a + (1 + y | g)'])(
  '%s explains itself, which is refused rather than dropped',
  (text) => {
    expect(() => parseFormula(text)).toThrow(
      expect.objectContaining({
        code: 'FORMULA_OUTCOME',
        message: expect.stringContaining(`both sides of the formula "${text}"`) as string,
      }),
    );
  },
);
