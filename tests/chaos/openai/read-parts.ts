import type { Asked, SeenImage } from '../asked.ts';
import { Refused } from '../refused.ts';
import { seenImage } from '../seen-image.ts';

interface Part {
  readonly type: string;
  readonly text?: string;
  readonly image_url?: string | { readonly url: string };
}

/** The texts and pictures of messages' contents, of the chat and of the responses endpoint. */
export function readParts(contents: readonly unknown[]): Pick<Asked, 'prompt' | 'images'> {
  const texts: string[] = [];
  const images: SeenImage[] = [];
  for (const content of contents) {
    if (typeof content === 'string') texts.push(content);
    else if (!Array.isArray(content)) throw new Refused('Invalid type for message content.');
    else for (const part of content as Part[]) take(part, texts, images);
  }
  return { prompt: texts.join('\n'), images };
}

function take(part: Part, texts: string[], images: SeenImage[]): void {
  if (typeof part.text === 'string') return void texts.push(part.text);
  const url = typeof part.image_url === 'string' ? part.image_url : part.image_url?.url;
  const data = /^data:([^;,]+);base64,(.*)$/s.exec(url ?? '');
  if (!data) throw new Refused(`Invalid content part of type "${part.type}".`);
  images.push(seenImage(data[1], data[2]));
}
