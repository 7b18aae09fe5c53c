import type { SeenImage } from '../asked.ts';
import { checkKeys } from '../check-keys.ts';
import { checkRange } from '../check-range.ts';
import { Refused } from '../refused.ts';
import { seenImage } from '../seen-image.ts';
import type { Dialect } from '../wire.ts';

// Parameters and replies as in @anthropic-ai/sdk/resources/messages/messages.d.ts, with the three
// (temperature, top_k, top_p) that only older models take and the types no longer list.
const known = new Set(
  `max_tokens messages model cache_control container diagnostics inference_geo metadata output_config
  service_tier speed stop_sequences stream system temperature thinking tool_choice tools top_k top_p`.split(
    /\s+/,
  ),
);

interface Block {
  readonly type: string;
  readonly text?: string;
  readonly source?: { readonly type: string; readonly media_type: string; readonly data: string };
}

/** `/v1/messages`. */
export const messages: Dialect = {
  read(body, lenient) {
    if (!lenient) checkKeys(body, known, (key) => `${key}: Extra inputs are not permitted`);
    for (const key of ['model', 'messages', 'max_tokens']) {
      if (body[key] === undefined) throw new Refused(`${key}: Field required`);
    }
    if (body.stream) throw new Refused('This server does not stream.');
    checkRange(body, 'temperature', [0, 1]);
    checkRange(body, 'top_p', [0, 1]);
    checkRange(body, 'max_tokens', [1, Infinity]);
    const texts: string[] = [];
    const images: SeenImage[] = [];
    const turns = body.messages as { role: string; content: string | Block[] }[];
    const wrong = turns.find(({ role }) => role !== 'user' && role !== 'assistant');
    if (wrong) throw new Refused(`messages: Unexpected role "${wrong.role}".`);
    const system = (body.system as string | Block[] | undefined) ?? [];
    for (const content of [system, ...turns.map((turn) => turn.content)]) {
      if (typeof content === 'string') texts.push(content);
      else for (const block of content) take(block, texts, images);
    }
    return {
      vendor: 'anthropic',
      model: String(body.model),
      prompt: texts.join('\n'),
      images,
      base: false,
      maxTokens: Number(body.max_tokens),
      stop: (body.stop_sequences as string[] | undefined) ?? [],
      top: null,
      body,
    };
  },
  write(_, { text, finish, usage, snapshot }) {
    const refused = finish === 'refusal' || finish === 'content-filter';
    return {
      id: 'msg_kindred',
      type: 'message',
      role: 'assistant',
      model: snapshot,
      container: null,
      diagnostics: null,
      content: refused ? [] : [{ type: 'text', text, citations: null }],
      stop_reason: refused ? 'refusal' : finish === 'length' ? 'max_tokens' : 'end_turn',
      stop_details: refused ? { type: 'refusal', category: null, explanation: text } : null,
      stop_sequence: null,
      usage: {
        input_tokens: usage.input,
        output_tokens: usage.output,
        output_tokens_details: null,
        cache_creation: null,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        inference_geo: null,
        server_tool_use: null,
        service_tier: 'standard',
        speed: null,
      },
    };
  },
};

function take(block: Block, texts: string[], images: SeenImage[]): void {
  if (typeof block.text === 'string') return void texts.push(block.text);
  if (block.source?.type !== 'base64') throw new Refused(`Invalid block of type "${block.type}".`);
  images.push(seenImage(block.source.media_type, block.source.data));
}
