import type { Message } from '@kindred/core';
import type OpenAI from 'openai';
import { pictureBase64 } from '../language/picture-base64.ts';
import { systemText } from '../language/system-text.ts';
import { textOf } from '../language/text-of.ts';

type Item = OpenAI.Responses.EasyInputMessage;

/** Messages as the responses API takes them: the system turn as instructions, pictures as data URLs. */
export function responsesInput(messages: readonly Message[]): {
  readonly instructions?: string;
  readonly input: Item[];
} {
  const system = systemText(messages);
  return {
    ...(system !== '' && { instructions: system }),
    input: messages.flatMap((message): Item[] => {
      const { role, parts } = message;
      if (role === 'system') return [];
      // The vendor takes pictures in the user's turns alone.
      if (role === 'assistant') return [{ role, content: textOf(message) }];
      return [{ role, content: parts.map(partOf) }];
    }),
  };
}

function partOf(part: Message['parts'][number]): OpenAI.Responses.ResponseInputContent {
  if (part.type === 'text') return { type: 'input_text', text: part.text };
  const image_url = `data:${part.image.mediaType};base64,${pictureBase64(part.image)}`;
  return { type: 'input_image', image_url, detail: 'auto' };
}
