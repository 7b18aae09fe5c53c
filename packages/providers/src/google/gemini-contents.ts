import type { Message } from '@kindred/core';
import { pictureBase64 } from '../language/picture-base64.ts';
import { systemText } from '../language/system-text.ts';

type GeminiPart =
  | { text: string }
  | { readonly inlineData: { readonly mimeType: string; readonly data: string } };

/** Messages as Gemini takes them, in either SDK: the system turn apart, pictures inline. */
export function geminiContents(messages: readonly Message[]): {
  readonly systemInstruction?: string;
  readonly contents: { role: string; parts: GeminiPart[] }[];
} {
  const system = systemText(messages);
  return {
    ...(system !== '' && { systemInstruction: system }),
    contents: messages.flatMap(({ role, parts }) =>
      role === 'system'
        ? []
        : [{ role: role === 'assistant' ? 'model' : 'user', parts: parts.map(partOf) }],
    ),
  };
}

function partOf(part: Message['parts'][number]): GeminiPart {
  if (part.type === 'text') return { text: part.text };
  const { mediaType } = part.image;
  return { inlineData: { mimeType: mediaType, data: pictureBase64(part.image) } };
}
