import { checkKeys } from '../check-keys.ts';
import { checkRange } from '../check-range.ts';
import { Refused } from '../refused.ts';
import type { Dialect } from '../wire.ts';
import { chatLogprobs } from './chat-logprobs.ts';
import { readParts } from './read-parts.ts';
import { usageOf } from './usage-of.ts';

// Parameters and replies as in openai/resources/chat/completions/completions.d.ts.
const known = new Set(
  `messages model audio frequency_penalty function_call functions logit_bias logprobs
  max_completion_tokens max_tokens metadata modalities moderation n parallel_tool_calls prediction
  presence_penalty prompt_cache_key prompt_cache_options prompt_cache_retention reasoning_effort
  response_format safety_identifier seed service_tier stop store stream stream_options temperature
  tool_choice tools top_logprobs top_p user verbosity web_search_options`.split(/\s+/),
);

interface ChatMessage {
  readonly role: string;
  readonly content: unknown;
}

/** `/v1/chat/completions`. */
export const chat: Dialect = {
  read(body, lenient) {
    if (!lenient) checkKeys(body, known, (key) => `Unrecognized request argument supplied: ${key}`);
    if (typeof body.model !== 'string') throw new Refused('you must provide a model parameter');
    if (!Array.isArray(body.messages) || body.messages.length === 0) {
      throw new Refused("Missing required parameter: 'messages'.");
    }
    if (body.stream) throw new Refused('This server does not stream.');
    if (body.n !== undefined && body.n !== 1) throw new Refused('This server gives one choice.');
    checkRange(body, 'temperature', [0, 2]);
    checkRange(body, 'top_p', [0, 1]);
    checkRange(body, 'top_logprobs', [0, 20]);
    if (body.top_logprobs !== undefined && body.logprobs !== true) {
      throw new Refused("'logprobs' must be true if 'top_logprobs' is specified.");
    }
    const seen = readParts((body.messages as ChatMessage[]).map(({ content }) => content));
    return {
      vendor: 'openai',
      model: body.model,
      ...seen,
      base: false,
      maxTokens: ((body.max_completion_tokens ?? body.max_tokens) as number | undefined) ?? null,
      stop: [(body.stop as string | string[] | null | undefined) ?? []].flat(),
      top: body.logprobs === true ? ((body.top_logprobs as number | undefined) ?? 0) : null,
      body,
    };
  },
  write(asked, answer) {
    const { finish, text } = answer;
    const refused = finish === 'refusal';
    return {
      id: 'chatcmpl-kindred',
      object: 'chat.completion',
      created: Math.floor(Date.now() / 1000),
      model: answer.snapshot,
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: refused ? null : finish === 'content-filter' ? '' : text,
            refusal: refused ? text : null,
            annotations: [],
          },
          logprobs:
            asked.top === null ? null : { content: chatLogprobs(answer.tokens), refusal: null },
          finish_reason: finish === 'content-filter' ? 'content_filter' : refused ? 'stop' : finish,
        },
      ],
      usage: usageOf(answer.usage),
      service_tier: 'default',
      system_fingerprint: 'fp_kindred',
    };
  },
};
