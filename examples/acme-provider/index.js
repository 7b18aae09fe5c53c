import { Http, Secrets, definePlugin, defineProvider, z } from '@kindred/core';

const usage = z.object({ inputTokens: z.int(), outputTokens: z.int() });
const reply = z.object({ text: z.string(), usage });
export const acme = defineProvider({
  name: 'acme',
  options: z.strictObject({
    model: z.string().describe('Name of the model.'),
    temperature: z.number().min(0).max(2).optional().describe('Default: the vendor’s.'),
    baseUrl: z.url().describe('Where the API is.'),
    keyEnv: z.string().describe('Environment variable that holds the key for that address.'),
  }),
  identity: ['model', 'temperature'],
  secretsOf: ({ keyEnv }) => [keyEnv],
  needs: [Http, Secrets],
  create: ({ baseUrl, keyEnv, ...options }, http, secrets) => ({
    async answer(prompt, { signal }) {
      const call = { bearer: secrets.read(keyEnv), signal };
      return reply.parse(
        await http.postJson(`${baseUrl}/v1/complete`, { ...options, prompt }, call),
      );
    },
  }),
});
export default definePlugin({ name: 'kindred-plugin-acme', version: '1.0.0', components: [acme] });
