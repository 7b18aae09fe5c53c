import type { Answerer } from '../contract/answerer.ts';
import type { LanguageRespondent } from '../contract/language-respondent.ts';
import type { Message } from '../contract/message.ts';
import { ProviderError } from '../contract/provider-error.ts';

function asText(message: Message): string {
  return message.parts
    .map((part) => {
      if (part.type === 'text') return part.text;
      throw new ProviderError('bad-request', 'This provider answers text only; it got a picture.');
    })
    .join('');
}

/** Turns the short form of a provider into a language respondent. */
export function fromAnswerer(answerer: Answerer): LanguageRespondent {
  return {
    kind: 'language',
    async ask(request, ctx) {
      const prompt = request.messages.map(asText).join('\n\n');
      const reply = await answerer.answer(prompt, ctx);
      return { finish: 'stop', ...reply };
    },
    ...(answerer.dispose && { dispose: () => answerer.dispose?.() }),
  };
}
