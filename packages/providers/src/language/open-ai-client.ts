import type { Http } from '@kindred/core';
import type OpenAI from 'openai';
import { importSdk } from './import-sdk.ts';

/** OpenAI's SDK over the host's network; core alone tries again, and keeps the time. */
export async function openAiClient(
  http: Http,
  options: {
    readonly apiKey: string;
    readonly baseUrl?: string | undefined;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<OpenAI> {
  const { OpenAI: Client } = await importSdk('openai', () => import('openai'));
  return new Client({
    apiKey: options.apiKey,
    // Else the SDK takes them from the environment.
    organization: null,
    project: null,
    baseURL: options.baseUrl ?? 'https://api.openai.com/v1',
    defaultHeaders: { ...options.headers },
    maxRetries: 0,
    timeout: 24 * 3_600_000,
    logLevel: 'off',
    fetch: http.fetch,
  });
}
