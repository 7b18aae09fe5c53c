import { z } from 'zod';
import type { LanguageRequest } from '../../contract/language-request.ts';
import type { Reply } from '../../contract/reply.ts';
import type { RespondContext } from '../../contract/respond-context.ts';
import { defineProvider } from '../../plugin/define-provider.ts';

/** A language model that says what `say` gives for the words shown, counting its calls. */
export function speaker(
  say: (shown: string[], ctx: RespondContext) => Promise<Reply | string> | Reply | string,
) {
  const asked: string[] = [];
  const provider = defineProvider({
    name: 'speaker',
    options: z.strictObject({}),
    can: { costs: true },
    create: () => ({
      kind: 'language',
      async ask({ messages }: LanguageRequest, ctx: RespondContext) {
        const [part] = messages[0].parts;
        const text = part.type === 'text' ? part.text : '';
        asked.push(text);
        const said = await say(text.split(' '), ctx);
        return typeof said === 'string' ? { text: said, finish: 'stop' as const } : said;
      },
    }),
  });
  return { provider, asked };
}
