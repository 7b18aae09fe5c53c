import type { Message } from '@kindred/core';
import type OpenAI from 'openai';
import { pictureBase64 } from './picture-base64.ts';
import { textOf } from './text-of.ts';

type Param = OpenAI.Chat.Completions.ChatCompletionMessageParam;
type Part = OpenAI.Chat.Completions.ChatCompletionContentPart;

/** Messages as OpenAI's chat completions take them; pictures as data URLs. */
export function chatMessages(messages: readonly Message[]): Param[] {
  return messages.map((message): Param => {
    const { role, parts } = message;
    // The vendor takes pictures in the user's turns alone.
    if (role !== 'user' || parts.every((part) => part.type === 'text')) {
      return { role, content: textOf(message) };
    }
    return { role, content: parts.map(partOf) };
  });
}

function partOf(part: Message['parts'][number]): Part {
  if (part.type === 'text') return { type: 'text', text: part.text };
  const url = `data:${part.image.mediaType};base64,${pictureBase64(part.image)}`;
  return { type: 'image_url', image_url: { url } };
}
