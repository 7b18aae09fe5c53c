import { fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { randomService } from '../../service/random/random-service.ts';

// `npm run bench:kills` runs it with 50.
const kills = Number(process.env['KINDRED_KILLS'] ?? 8);
const trials = 720;
const callsAtOnce = 8;
const child = join(import.meta.dirname, '../testing/slow-collect.ts');

interface Life {
  readonly asked: string[];
  readonly counted: string[];
  readonly code: number | null;
}

/** One life of the collecting process; killed `ms` after its first question, where given. */
async function live(folder: string, ms: number | null): Promise<Life> {
  const asked: string[] = [];
  const counted: string[] = [];
  const running = fork(child, [folder, String(trials)], {
    execArgv: ['--conditions=@kindred/source', '--disable-warning=ExperimentalWarning'],
  });
  const ended = new Promise<number | null>((resolve) => running.on('exit', resolve));
  const started = new Promise<void>((resolve) => {
    running.on('message', (message: { asked?: string; counted?: string }) => {
      if (message.asked) asked.push(message.asked);
      if (message.counted) counted.push(message.counted);
      resolve();
    });
  });
  if (ms !== null) {
    await Promise.race([started, ended]);
    await pause(ms);
    running.kill('SIGKILL');
  }
  return { asked, counted, code: await ended };
}

function replies(folder: string): Map<string, { text: string; prompt: string }> {
  using db = new DatabaseSync(join(folder, 'store.sqlite'));
  const rows = db
    .prepare('SELECT t.id, t.stimuli, r.text FROM replies r JOIN trials t ON t.key = r.trial')
    .all();
  return new Map(
    rows.map((row) => [
      String(row['id']),
      {
        text: String(row['text']),
        prompt: (JSON.parse(String(row['stimuli'])) as string[]).join(' '),
      },
    ]),
  );
}

const timeout = 30_000 + 5000 * kills;

test(
  `killed at ${kills} random moments, no reply is lost and none asked for again`,
  { timeout },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kindred-kill-'));
    const kept = new Map<string, string>();
    const random = randomService(kills);
    let asked = 0;
    for (let k = 0; k < kills; k++) {
      const before = new Set([...replies0(folder, k)].map(([, { prompt }]) => prompt));
      const life = await live(folder, (random.float() * 1600) / kills);
      asked += life.asked.length;
      // What had a reply on disk is not asked again.
      expect(life.asked.filter((prompt) => before.has(prompt))).toEqual([]);
      expect(new Set(life.asked).size).toBe(life.asked.length);
      const now = replies(folder);
      // What was counted, in this life or an earlier one, is there and unchanged.
      expect(life.counted.filter((id) => !now.has(id))).toEqual([]);
      for (const [id, text] of kept) expect(now.get(id)?.text).toBe(text);
      for (const [id, { text }] of now) kept.set(id, text);
    }
    expect(kept.size).toBeGreaterThan(0);
    const last = await live(folder, null);
    expect(last.code).toBe(0);
    asked += last.asked.length;
    const all = replies(folder);
    expect(all.size).toBe(trials);
    for (const [id, text] of kept) expect(all.get(id)?.text).toBe(text);
    // Only calls in flight at a kill were made twice.
    expect(asked - trials).toBeLessThanOrEqual(kills * callsAtOnce);
  },
);

function replies0(folder: string, k: number): ReturnType<typeof replies> {
  return k === 0 ? new Map() : replies(folder);
}
