import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { checkPlugin, checkProvider } from '@kindred/core/testing';
import plugin, { acme } from './index.js';

// Acme as far as this provider knows it: says the last word it was asked about.
const server = createServer(async (request, response) => {
  const { prompt } = JSON.parse(await new Response(request).text());
  const text = prompt.match(/\w+/g).at(-1);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ text, usage: { inputTokens: 12, outputTokens: 1 } }));
});
before(() => new Promise((listening) => server.listen(0, '127.0.0.1', listening)));
after(() => server.close());

test('the provider keeps what the kit asks of every provider', async () => {
  process.env.ACME_API_KEY = 'not-a-real-key';
  const baseUrl = `http://127.0.0.1:${server.address().port}`;
  await checkProvider(acme, { options: { model: 'acme-1', baseUrl, keyEnv: 'ACME_API_KEY' } });
});

test('the plugin is one', () => checkPlugin(plugin));
