import { LLMock } from '@copilotkit/aimock';
import { choiceOf } from './choice-of.ts';

/** aimock, which others wrote: the vendors' formats as they understand them. */
export interface Aimock extends AsyncDisposable {
  /** As of `Chaos`. */
  readonly url: string;
  /** What was asked so far, and the status it was answered with. */
  requests(): readonly { path: string; status: number; body: unknown }[];
  /** The next requests are answered 429, each once. */
  limit(times: number): void;
  close(): Promise<void>;
}

type Content = string | readonly { readonly text?: string }[] | null;

/** Starts it on a free port. Whatever is asked, it answers by the rule of `choice-of.ts`. */
export async function startAimock(): Promise<Aimock> {
  const mock = new LLMock({ port: 0, logLevel: 'silent', journalMaxEntries: 0 });
  mock.on({ endpoint: 'chat' }, ({ messages }) => {
    const texts = (content: Content) =>
      typeof content === 'string' ? [content] : (content ?? []).map(({ text = '' }) => text);
    const { options, picked } = choiceOf(
      messages.flatMap(({ content }) => texts(content)).join('\n'),
    );
    return { content: options[picked] };
  });
  const url = await mock.start();
  const close = () => mock.stop();
  return {
    url,
    requests: () =>
      mock
        .getRequests()
        .map(({ path, body, response }) => ({ path, body, status: response.status })),
    limit(times) {
      for (let k = 0; k < times; k++) {
        mock.nextRequestError(429, {
          message: 'Slow down.',
          type: 'requests',
          code: 'rate_limit_exceeded',
        });
      }
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
