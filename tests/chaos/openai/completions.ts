import { hash } from 'node:crypto';
import type { GeneratedToken } from '../answer.ts';
import { checkKeys } from '../check-keys.ts';
import { checkRange } from '../check-range.ts';
import { Refused } from '../refused.ts';
import { splitTokens } from '../split-tokens.ts';
import type { Dialect } from '../wire.ts';
import { usageOf } from './usage-of.ts';

// Parameters and replies as in openai/resources/completions.d.ts.
const known = new Set(
  `best_of echo frequency_penalty logit_bias logprobs max_tokens model n presence_penalty prompt seed
  stop stream stream_options suffix temperature top_p user`.split(/\s+/),
);

/** `/v1/completions`: a base model goes on where the prompt ends. */
export const completions: Dialect = {
  read(body, lenient) {
    if (!lenient) checkKeys(body, known, (key) => `Unrecognized request argument supplied: ${key}`);
    if (typeof body.model !== 'string') throw new Refused('you must provide a model parameter');
    if (typeof body.prompt !== 'string') throw new Refused('This server takes one prompt.');
    if (body.stream) throw new Refused('This server does not stream.');
    checkRange(body, 'logprobs', [0, lenient ? 20 : 5]);
    return {
      vendor: 'openai',
      model: body.model,
      prompt: body.prompt,
      images: [],
      base: true,
      maxTokens: (body.max_tokens as number | undefined) ?? 16,
      stop: [(body.stop as string | string[] | null | undefined) ?? []].flat(),
      top: (body.logprobs as number | null | undefined) ?? null,
      body,
    };
  },
  write(asked, answer) {
    const echo = asked.body.echo === true;
    const tokens = echo ? [...promptTokens(asked.prompt), ...answer.tokens] : answer.tokens;
    let offset = echo ? 0 : asked.prompt.length;
    return {
      id: 'cmpl-kindred',
      object: 'text_completion',
      created: Math.floor(Date.now() / 1000),
      model: answer.snapshot,
      system_fingerprint: 'fp_kindred',
      choices: [
        {
          index: 0,
          text: echo ? asked.prompt + answer.text : answer.text,
          finish_reason: answer.finish === 'content-filter' ? 'content_filter' : answer.finish,
          logprobs:
            asked.top === null
              ? null
              : {
                  tokens: tokens.map(({ token }) => token),
                  token_logprobs: tokens.map(({ logprob }) => (logprob > 0 ? null : logprob)),
                  top_logprobs: tokens.map(({ top, logprob }) =>
                    logprob > 0
                      ? null
                      : Object.fromEntries(top.map((rival) => [rival.token, rival.logprob])),
                  ),
                  text_offset: tokens.map(({ token }) => (offset += token.length) - token.length),
                },
        },
      ],
      usage: usageOf(answer.usage),
    };
  },
};

/** The prompt's own tokens with log probabilities of -5 to 0; the first, which has none, has 1. */
function promptTokens(prompt: string): GeneratedToken[] {
  let past = '';
  return splitTokens(prompt).map((token, k) => {
    past += token;
    const share = parseInt(hash('sha256', past).slice(0, 8), 16) / 2 ** 32;
    const logprob = k === 0 ? 1 : -5 * share;
    return { token, logprob, top: [{ token, logprob }] };
  });
}
