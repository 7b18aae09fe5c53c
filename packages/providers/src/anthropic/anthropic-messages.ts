import type Anthropic from '@anthropic-ai/sdk';
import type { Message } from '@kindred/core';
import { pictureBase64 } from '../language/picture-base64.ts';
import { systemText } from '../language/system-text.ts';

type Block = Anthropic.Messages.ContentBlockParam;

/** Messages as Anthropic takes them: the system turn apart, pictures as base64. */
export function anthropicMessages(
  messages: readonly Message[],
): Pick<Anthropic.Messages.MessageCreateParamsNonStreaming, 'system' | 'messages'> {
  const system = systemText(messages);
  return {
    ...(system !== '' && { system }),
    messages: messages.flatMap(({ role, parts }) =>
      role === 'system' ? [] : [{ role, content: parts.map(blockOf) }],
    ),
  };
}

function blockOf(part: Message['parts'][number]): Block {
  if (part.type === 'text') return { type: 'text', text: part.text };
  const { mediaType } = part.image;
  const data = pictureBase64(part.image);
  return { type: 'image', source: { type: 'base64', media_type: mediaType, data } };
}
