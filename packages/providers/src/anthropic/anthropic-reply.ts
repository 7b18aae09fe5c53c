import { z } from '@kindred/core';
import type { Reply } from '@kindred/core';
import { readAnswer } from '../language/read-answer.ts';

const count = z.number().min(0).nullish();
/** Of `Message` in Anthropic's own types, what is used. */
const message = z.object({
  model: z.string(),
  stop_reason: z.string().nullish(),
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  usage: z.object({
    input_tokens: z.number().min(0),
    output_tokens: z.number().min(0),
    cache_read_input_tokens: count,
    cache_creation_input_tokens: count,
  }),
});

const finishes: Readonly<Record<string, Reply['finish']>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'refusal',
};

/** A message of Anthropic's as a reply. */
export function anthropicReply(answer: unknown): Reply {
  const { content, model, stop_reason: ended, usage } = readAnswer(message, answer, 'Anthropic');
  const cached = usage.cache_read_input_tokens ?? 0;
  return {
    text: content.flatMap(({ type, text }) => (type === 'text' && text ? [text] : [])).join(''),
    finish: finishes[ended ?? ''] ?? 'other',
    snapshot: model,
    usage: {
      // The vendor counts what it had cached beside the rest.
      inputTokens: usage.input_tokens + cached + (usage.cache_creation_input_tokens ?? 0),
      outputTokens: usage.output_tokens,
      ...(cached > 0 && { cachedInputTokens: cached }),
    },
  };
}
