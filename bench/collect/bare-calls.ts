// Asks the same questions without kindred's engine; `ours` is the SDK over kindred's network:
// node --conditions=@kindred/source bench/collect/bare-calls.ts fetch|sdk|ours URL CALLS IN_FLIGHT
import OpenAI from 'openai';
import { httpService } from '../../packages/core/src/service/http/http-service.ts';

const [how, url, count, most] = process.argv.slice(2);
const client = new OpenAI({
  apiKey: 'none',
  baseURL: `${url}/v1`,
  maxRetries: 0,
  ...(how === 'ours' && { fetch: httpService().fetch }),
});
const body = (k: number) => ({
  model: 'bench',
  messages: [
    {
      role: 'user' as const,
      content: `Which is more like lion ${k}: banjo or car? Reply with its name.`,
    },
  ],
});

async function ask(k: number): Promise<void> {
  if (how !== 'fetch') {
    const reply = await client.chat.completions.create(body(k));
    if (!reply.choices[0].message.content) throw new Error('no text');
    return;
  }
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer none' },
    body: JSON.stringify(body(k)),
  });
  if (!response.ok) throw new Error(String(response.status));
  await response.json();
}

let next = 0;
await Promise.all(
  Array.from({ length: Number(most) }, async () => {
    while (next < Number(count)) await ask(next++);
  }),
);
