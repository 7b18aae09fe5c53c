import type { Message } from '@kindred/core';
import type OpenAI from 'openai';
import { pictureBase64 } from './picture-base64.ts';

type Param = OpenAI.Chat.Completions.ChatCompletionMessageParam;
type Part = OpenAI.Chat.Completions.ChatCompletionContentPart;

/** Messages as OpenAI's chat completions take them; pictures as data URLs. */
export function chatMessages(messages: readonly Message[]): Param[] {
  return messages.map(({ role, parts }): Param => {
    const pictures = parts.some((part) => part.type !== 'text');
    if (!pictures || role !== 'user') {
      const content = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
      return { role, content };
    }
    return { role, content: parts.flatMap(partOf) };
  });
}

function partOf(part: Message['parts'][number]): Part[] {
  if (part.type === 'text') return [{ type: 'text', text: part.text }];
  if (part.type === 'image-row') return [];
  const url = `data:${part.image.mediaType};base64,${pictureBase64(part.image)}`;
  return [{ type: 'image_url', image_url: { url } }];
}
