import { Http, Secrets, definePlugin, defineProvider, z } from '@kindred/core';

const usage = z.object({ inputTokens: z.int(), outputTokens: z.int() });
const reply = z.object({ text: z.string(), usage });
export const acme = defineProvider({
  name: 'acme',
  summary: 'Language models of Acme, Inc.',
  options: z.strictObject({
    model: z.string().describe('Name of the model.'),
    temperature: z.number().min(0).max(2).optional().describe('Default: the vendor’s.'),
    baseUrl: z.url().default('https://api.acme.test').describe('Where the API is.'),
  }),
  identity: ['model', 'temperature'],
  secrets: ['ACME_API_KEY'],
  needs: [Http, Secrets],
  create: ({ baseUrl, ...options }, http, secrets) => ({
    async answer(prompt, { signal }) {
      const call = { bearer: secrets.read('ACME_API_KEY'), signal };
      return reply.parse(
        await http.postJson(`${baseUrl}/v1/complete`, { ...options, prompt }, call),
      );
    },
  }),
});
export default definePlugin({ name: 'kindred-plugin-acme', version: '1.0.0', components: [acme] });
