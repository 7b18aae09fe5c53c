import { afterAll, expect, test } from 'vitest';
import { startAimock } from '../chaos/start-aimock.ts';
import { isBuilt, runExperiment } from './fixtures/run-experiment.ts';
import { vendors } from './fixtures/vendors.ts';

const aimock = await startAimock();
afterAll(() => aimock.close());
// It knows Google's beta alone, and nothing of raw prompts.
const names = ['openai', 'openai responses', 'openai-compatible', 'anthropic', 'google', 'ollama'];
const beta = { apiVersion: 'v1beta' };

test.skipIf(!isBuilt)(
  'all providers at once are answered by a server that others wrote, refused now and then (skipped without a build)',
  { timeout: 60_000 },
  async () => {
    const models = names.map((name) => ({
      id: name.replace(' ', '-'),
      use: name.split(' ')[0],
      with: {
        ...vendors[name](aimock.url),
        model: name.replace(' ', '-'),
        ...(name === 'google' && beta),
      },
    }));
    aimock.limit(3);
    const { code, out } = await runExperiment(models, { trials: 20 });
    const { responses, incomplete } = JSON.parse(out) as {
      responses: { replies: number; failures: Record<string, number> }[];
      incomplete: unknown[];
    };
    expect({ code, incomplete }).toEqual({ code: 0, incomplete: [] });
    expect(responses.map(({ replies }) => replies)).toEqual(names.map(() => 20));
    const limited = aimock.requests().filter(({ status }) => status === 429).length;
    expect(limited).toBe(3);
    const told = responses.reduce((sum, { failures }) => sum + (failures['overload'] ?? 0), 0);
    expect(told).toBe(3);
  },
);
