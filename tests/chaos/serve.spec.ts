import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kindred-chaos-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('as a process it tells its address, answers, and writes what it was asked and sent', async () => {
  const log = join(folder, 'log.jsonl');
  const file = fileURLToPath(new URL('serve.ts', import.meta.url));
  const args = ['--log', log, '--latency', '5', '--reply', 'fixed', '--mix', 'error-500=1'];
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const post = (k: number) =>
    fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'x-kindred-trial': `t${k}`, authorization: 'Bearer sk-hidden' },
      body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'hello' }] }),
    });
  expect((await post(1)).status).toBe(500);
  await post(2);
  child.kill('SIGTERM');
  await once(child, 'exit');
  const text = readFileSync(log, 'utf8');
  const entries = text
    .trim()
    .split('\n')
    .map((entry) => JSON.parse(entry) as object);
  const exchange = { path: '/v1/chat/completions', model: 'm' };
  expect(entries).toMatchObject([
    { event: 'asked', key: 't1', ...exchange },
    { event: 'sent', key: 't1', status: 500, fault: 'error-500', whole: true, ...exchange },
    { event: 'asked', key: 't2' },
    { event: 'sent', key: 't2' },
  ]);
  expect(text).not.toContain('sk-hidden');
});
