import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreOptions } from './score-options.ts';

type Top = Readonly<Record<string, number>>;
const token = (chosen: string, top: Top) => ({
  token: chosen,
  logprob: Math.log(top[chosen]),
  top: Object.entries(top).map(([text, p]) => ({ token: text, logprob: Math.log(p) })),
});
const shares = (tokens: Parameters<typeof scoreOptions>[0], options: string[]) => {
  const scored = scoreOptions(tokens, options, true)!;
  return { p: scored.logprobs.map(Math.exp), outside: scored.outside };
};

test('the first token decides where it can; ways of writing a name add up', () => {
  const first = token('Lion', { Lion: 0.5, ' lion': 0.1, '**lion': 0.1, ban: 0.2, The: 0.1 });
  const { p, outside } = shares([first], ['banjo', 'lion']);
  expect(p[0]).toBeCloseTo(0.2, 10);
  expect(p[1]).toBeCloseTo(0.7, 10);
  expect(outside).toBeCloseTo(0.1, 10);
});

test('names with the same start are told apart along the reply', () => {
  const tokens = [token('be', { be: 0.9, lion: 0.1 }), token('ard', { ard: 0.6, ar: 0.4 })];
  // After "bear" it may still be "beard": undecided and not generated, so outside.
  const { p, outside } = shares(tokens, ['bear', 'beard', 'lion']);
  expect(p[1]).toBeCloseTo(0.54, 10);
  expect(p[2]).toBeCloseTo(0.1, 10);
  expect(outside).toBeCloseTo(0.36, 10);
  const ended = [token('bear', { bear: 1 }), token('.', { '.': 0.7, d: 0.3 })];
  expect(shares(ended, ['bear', 'beard']).p).toEqual([
    expect.closeTo(0.7, 10),
    expect.closeTo(0.3, 10),
  ]);
  const sea = [token(' sea', { ' sea': 1 }), token(' urchin', { ' urchin': 0.8, '.': 0.2 })];
  expect(shares(sea, ['sea', 'sea urchin']).p).toEqual([
    expect.closeTo(0.2, 10),
    expect.closeTo(0.8, 10),
  ]);
});

test('a reply that ends on a name that another begins with said that name', () => {
  const bear = [token('bear', { bear: 0.97, beard: 0.02, lion: 0.01 })];
  const { p, outside } = shares(bear, ['bear', 'beard', 'lion']);
  expect(p).toEqual([0.97, 0.02, 0.01].map((share) => expect.closeTo(share, 10)));
  expect(outside).toBeCloseTo(0, 10);
  // One that was cut off there may have been about to say the other.
  expect(scoreOptions(bear, ['bear', 'beard', 'lion'], false)).toBeUndefined();
  const told = [token('lion', { lion: 0.9, bear: 0.1 })];
  expect(scoreOptions(told, ['bear', 'beard', 'lion'], false)).toBeDefined();
  // What is only the start of names is none.
  const start = [token('be', { be: 0.9, lion: 0.1 })];
  expect(shares(start, ['bear', 'beard', 'lion']).p[2]).toBeCloseTo(0.1, 10);
});

test('nothing of the options is nothing known', () => {
  expect(scoreOptions([token('I', { I: 0.9, Sorry: 0.1 })], ['ant', 'bee'], true)).toBeUndefined();
  expect(scoreOptions([], ['ant', 'bee'], true)).toBeUndefined();
});

test('the order of options does not matter, and shares are shares', () => {
  const texts = fc.stringMatching(/^ ?[ab]{1,3}$/);
  const tops = fc.dictionary(texts, fc.integer({ min: 1, max: 20 }), { minKeys: 1, maxKeys: 5 });
  const names = fc.uniqueArray(fc.stringMatching(/^[ab]{1,4}$/), { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(tops, { minLength: 1, maxLength: 3 }), names, (counts, options) => {
      const tokens = counts.map((top) => {
        const sum = Object.values(top).reduce((a, b) => a + b, 0);
        const chances = Object.fromEntries(Object.entries(top).map(([t, n]) => [t, n / sum]));
        return token(Object.keys(top)[0], chances);
      });
      const scored = scoreOptions(tokens, options, true);
      const turned = scoreOptions(tokens, options.toReversed(), true);
      expect(turned?.logprobs.toReversed()).toEqual(scored?.logprobs);
      if (!scored) return;
      const inside = scored.logprobs.reduce((sum, value) => sum + Math.exp(value), 0);
      expect(inside + scored.outside).toBeCloseTo(1, 9);
    }),
  );
});
