import { checkKeys } from '../check-keys.ts';
import { checkRange } from '../check-range.ts';
import { Refused } from '../refused.ts';
import type { Dialect } from '../wire.ts';
import { chatLogprobs } from './chat-logprobs.ts';
import { readParts } from './read-parts.ts';

// Parameters and replies as in openai/resources/responses/responses.d.ts.
const known = new Set(
  `access_programs background context_management conversation image include input instructions
  max_output_tokens max_tool_calls metadata model moderation parallel_tool_calls
  previous_response_id prompt prompt_cache_key prompt_cache_options prompt_cache_retention reasoning
  safety_identifier service_tier store stream stream_options temperature text tool_choice tools
  top_logprobs top_p truncation user`.split(/\s+/),
);

/** `/v1/responses`. */
export const responses: Dialect = {
  read(body, lenient) {
    if (!lenient) checkKeys(body, known, (key) => `Unknown parameter: '${key}'.`);
    const { model, input } = body;
    if (typeof model !== 'string') throw new Refused("Missing required parameter: 'model'.");
    if (body.stream || body.background) throw new Refused('This server does not stream.');
    checkRange(body, 'temperature', [0, 2]);
    checkRange(body, 'top_p', [0, 1]);
    checkRange(body, 'top_logprobs', [0, 20]);
    checkRange(body, 'max_output_tokens', [16, Infinity]);
    const contents =
      typeof input === 'string'
        ? [input]
        : Array.isArray(input)
          ? (input as { content: unknown }[]).map(({ content }) => content)
          : [];
    if (contents.length === 0) throw new Refused("Missing required parameter: 'input'.");
    const system = typeof body.instructions === 'string' ? [body.instructions] : [];
    const include = (body.include as string[] | null | undefined) ?? [];
    const scored = include.includes('message.output_text.logprobs');
    return {
      vendor: 'openai',
      model,
      ...readParts([...system, ...contents]),
      base: false,
      maxTokens: (body.max_output_tokens as number | undefined) ?? null,
      stop: [],
      top: scored ? ((body.top_logprobs as number | undefined) ?? 0) : null,
      body,
    };
  },
  write(asked, answer) {
    const { finish, text, usage } = answer;
    const now = Math.floor(Date.now() / 1000);
    const cut = finish === 'length' || finish === 'content-filter';
    const status = cut ? 'incomplete' : 'completed';
    const said =
      finish === 'refusal'
        ? { type: 'refusal', refusal: text }
        : {
            type: 'output_text',
            text,
            annotations: [],
            logprobs: asked.top === null ? [] : chatLogprobs(answer.tokens),
          };
    return {
      id: 'resp_kindred',
      object: 'response',
      created_at: now,
      completed_at: now,
      status,
      background: false,
      error: null,
      incomplete_details: cut
        ? { reason: finish === 'length' ? 'max_output_tokens' : 'content_filter' }
        : null,
      instructions: asked.body.instructions ?? null,
      max_output_tokens: asked.maxTokens,
      metadata: asked.body.metadata ?? {},
      model: answer.snapshot,
      output:
        finish === 'content-filter'
          ? []
          : [{ id: 'msg_kindred', type: 'message', role: 'assistant', status, content: [said] }],
      parallel_tool_calls: true,
      previous_response_id: null,
      reasoning: { effort: null, summary: null },
      service_tier: 'default',
      store: asked.body.store ?? true,
      temperature: asked.body.temperature ?? 1,
      text: { format: { type: 'text' } },
      tool_choice: 'auto',
      tools: [],
      top_logprobs: asked.top ?? 0,
      top_p: asked.body.top_p ?? 1,
      truncation: 'disabled',
      usage: {
        input_tokens: usage.input,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: usage.output,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: usage.input + usage.output,
      },
      user: null,
    };
  },
};
