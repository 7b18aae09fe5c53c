import { expect, test } from 'vitest';
import { checkedReply } from './checked-reply.ts';

const check = (reply: object) =>
  checkedReply({ text: 'lion', finish: 'stop', ...reply }, 'lab', (text) => text);
const scored = (logprobs: unknown, outside: unknown = 0) => ({
  distribution: { tokens: [], options: { normalisation: 'prefix', logprobs, outside } },
});

test.each([
  [{ finish: undefined }, 'finish'],
  [{ finish: {} }, 'finish'],
  [{ usage: { inputTokens: {}, outputTokens: 1 } }, 'usage.inputTokens'],
  [{ usage: { inputTokens: -5, outputTokens: 1 } }, 'usage.inputTokens'],
  [{ usage: { inputTokens: 5, outputTokens: 'x' } }, 'usage.outputTokens'],
  [{ cost: Number.NaN }, 'cost'],
  [{ cost: -1 }, 'cost'],
  [{ cost: '0.1' }, 'cost'],
  [{ snapshot: ['x'] }, 'snapshot'],
  [{ snapshot: 'x'.repeat(1001) }, 'snapshot'],
  [scored('abc'), 'distribution.options.logprobs'],
  [scored([Number.NaN, 0]), 'distribution.options.logprobs.0'],
  [scored([5, 900]), 'distribution.options.logprobs.0'],
  [scored([0, -1], 2), 'distribution.options.outside'],
  [
    { distribution: { tokens: [{ token: 1, logprob: 0, top: [] }] } },
    'distribution.tokens.0.token',
  ],
])('a reply with %j is none, and its member is named', (more, member) => {
  expect(() => check(more)).toThrow(
    expect.objectContaining({
      code: 'RESPONDENT_BAD_ANSWER',
      message: expect.stringContaining(`"lab" gave a reply whose "${member}" cannot be`) as string,
    }),
  );
});

test('what a reply may hold is kept, impossible options and a provider’s own members too', () => {
  const reply = {
    text: 'lion',
    finish: 'stop',
    usage: { inputTokens: 3, outputTokens: 1, cachedInputTokens: 0 },
    cost: 0,
    snapshot: 'm-1',
    own: 7,
    ...scored([-Infinity, 0.000_01]),
  };
  expect(check(reply)).toEqual(reply);
});
