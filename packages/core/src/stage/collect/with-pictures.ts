import type { HostServices } from '../../contract/host-services.ts';
import type { Message } from '../../contract/message.ts';
import type { Part } from '../../contract/part.ts';

/** Messages whose pictures are bytes; nothing is read where there are none. */
export async function withPictures(
  messages: readonly Message[],
  readPicture: HostServices['readPicture'],
): Promise<readonly Message[]> {
  if (!messages.some(({ parts }) => parts.some(({ type }) => type === 'image'))) return messages;
  const filled = async (part: Part): Promise<Part> => {
    if (part.type === 'text') return part;
    const bytes = await readPicture(part.image);
    return {
      ...part,
      image: { ...part.image, size: bytes.length, from: { type: 'bytes', bytes } },
    };
  };
  return Promise.all(
    messages.map(async ({ role, parts }) => ({
      role,
      parts: await Promise.all(parts.map(filled)),
    })),
  );
}
