import { ProviderError } from '@kindred/core';
import type { Message } from '@kindred/core';
import type { LoadedModel } from './load-model.ts';

/** A request's messages as the text the model goes on from. Throws `bad-request` for pictures. */
export function promptText(
  { tokenizer }: LoadedModel,
  messages: readonly Message[],
  form: 'instruct' | 'base',
): string {
  const turns = messages.map(({ role, parts }) => ({ role, content: parts.map(textOf).join('') }));
  if (form === 'base') return turns.map(({ content }) => content).join('\n\n');
  try {
    return tokenizer.apply_chat_template(turns, {
      tokenize: false,
      add_generation_prompt: true,
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ProviderError(
      'bad-request',
      `The model’s chat template refuses the prompt (${why}); a model without one wants "form: base".`,
    );
  }
}

function textOf(part: Message['parts'][number]): string {
  if (part.type === 'text') return part.text;
  throw new ProviderError('bad-request', 'This provider reads text only; it got a picture.');
}
