import type { Asked } from '../asked.ts';
import { checkKeys } from '../check-keys.ts';
import { Refused } from '../refused.ts';

/** What `/api/chat` and `/api/generate` have in common. */
export function readOllama(
  body: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): Pick<Asked, 'vendor' | 'model' | 'maxTokens' | 'stop' | 'top' | 'body'> {
  checkKeys(body, known, (key) => `unknown field "${key}"`);
  if (typeof body.model !== 'string') throw new Refused('model is required');
  if (body.stream !== false) throw new Refused('This server does not stream.');
  const options = (body.options ?? {}) as { num_predict?: number; stop?: string[] };
  const most = options.num_predict ?? -1;
  return {
    vendor: 'ollama',
    model: body.model,
    maxTokens: most < 0 ? null : most,
    stop: options.stop ?? [],
    top: body.logprobs === true ? ((body.top_logprobs as number | undefined) ?? 0) : null,
    body,
  };
}
