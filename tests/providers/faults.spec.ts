import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { FaultName } from '../chaos/fault.ts';
import type { ChaosOptions } from '../chaos/chaos-options.ts';
import { startChaos } from '../chaos/start-chaos.ts';
import { findLeaks } from './find-leaks.ts';
import { isBuilt, runExperiment } from './fixtures/run-experiment.ts';
import { vendors } from './fixtures/vendors.ts';

const names = Object.keys(vendors);
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function chaos(options: ChaosOptions) {
  const server = await startChaos({ lenient: true, ...options });
  open.push(server);
  return server;
}
const slug = (name: string) => name.replace(' ', '-');
/** A model of each vendor; the vendor's name for it is `model` where that is given. */
const modelOf = (name: string, url: string, id = slug(name)) => ({
  id,
  use: name.split(' ')[0],
  with: { ...vendors[name](url), model: id },
  // No machine is so busy that a call takes longer.
  limits: { timeout: 30 },
});

interface Document {
  readonly responses: readonly {
    readonly model: string;
    readonly trials: number;
    readonly replies: number;
    readonly failures: Readonly<Record<string, number>>;
  }[];
  readonly incomplete: readonly { readonly model: string; readonly reason: string }[];
}

describe.skipIf(!isBuilt)(
  'whole runs against a server that fails (skipped without a build)',
  () => {
    test(
      'a mixture of passing faults of every vendor’s own making: all is answered, each trial once',
      { timeout: 90_000 },
      async () => {
        const mix: Partial<Record<FaultName, number>> = {
          'rate-limit': 0.06,
          'error-500': 0.04,
          'error-502': 0.02,
          'error-503': 0.03,
          reset: 0.03,
          'reset-body': 0.02,
          truncated: 0.02,
          html: 0.02,
          drip: 0.02,
          hang: 0.02,
          lost: 0.01,
        };
        // A drip takes longer than a call may.
        const { url } = await chaos({ faults: [{ mix }], dripMs: 600 });
        const limits = { timeout: 2 };
        const models = names.map((name) => ({ ...modelOf(name, url), limits }));
        const { code, out, folder } = await runExperiment(models, { trials: 40 });
        const { responses, incomplete } = JSON.parse(out) as Document;
        expect(incomplete).toEqual([]);
        expect(code).toBe(0);
        expect(responses).toHaveLength(names.length);
        for (const { model, trials, replies, failures } of responses) {
          expect([model, trials, replies]).toEqual([model, 40, 40]);
          const kinds = Object.keys(failures);
          expect(kinds.filter((kind) => !/^(overload|server|network|timeout)$/.test(kind))).toEqual(
            [],
          );
          expect(kinds.length).toBeGreaterThan(1);
        }
        using db = new DatabaseSync(join(folder, 'runs/vendors/store.sqlite'), { readOnly: true });
        const { twice } = db
          .prepare('SELECT count(*) - count(DISTINCT trial) AS twice FROM replies')
          .get() as { twice: number };
        expect(twice).toBe(0);
      },
    );

    const final = ['quota', 'auth', 'content-filter', 'context-length', 'bad-request'] as const;
    // A server of one's own has no quota and no filter.
    const own = /^(ollama|openai-compatible)/;
    const kinds = names.flatMap((name) =>
      final
        .filter((kind) => !own.test(name) || kind === 'context-length' || kind === 'bad-request')
        .map((kind) => ({ name, kind, id: `${slug(name)}-${kind}` })),
    );

    test(
      'what no second try would change is never tried again, whichever vendor says it',
      { timeout: 90_000 },
      async () => {
        const faults = kinds.map(({ id, kind }) => ({ model: id, mix: { [kind]: 1 } }));
        const { url, log } = await chaos({ faults });
        const models = kinds.map(({ name, id }) => modelOf(name, url, id));
        const { code, out } = await runExperiment(models, { trials: 3 });
        expect(code).toBe(1);
        const { responses, incomplete } = JSON.parse(out) as Document;
        expect(incomplete).toHaveLength(models.length);
        const asked = Map.groupBy(
          log.filter((entry) => entry.event === 'asked'),
          ({ body, path }) =>
            /models\/([^:]+):/.exec(path)?.[1] ?? (body as { model: string }).model,
        );
        for (const { id, kind } of kinds) {
          const { failures } = responses.find(({ model }) => model === id)!;
          const calls = asked.get(id)!;
          expect([id, failures]).toEqual([id, { [kind]: calls.length }]);
          // Each trial at most once.
          expect(calls.length).toBeLessThanOrEqual(3);
          expect(new Set(calls.map(({ key }) => key)).size).toBe(calls.length);
        }
      },
    );

    test(
      'a key is in no file, event, error or report, whatever a server makes of it',
      { timeout: 90_000 },
      async () => {
        const key = `sk-canary-${randomBytes(16).toString('hex')}`;
        const mix = {
          'echo-key': 0.02,
          'echo-key-500': 0.3,
          'echo-key-reply': 0.3,
          'reset-body': 0.1,
        };
        const { url, log } = await chaos({ faults: [{ mix }] });
        const models = names.map((name) => modelOf(name, url));
        const ran = await runExperiment(models, { trials: 30, key });
        // The key was sent, and came back.
        const heard = log
          .filter(({ event }) => event === 'asked')
          .map((entry) => JSON.stringify(entry));
        expect(heard.some((entry) => entry.includes(key))).toBe(true);
        expect(
          log.some((entry) => entry.event === 'sent' && entry.fault === 'echo-key-reply'),
        ).toBe(true);
        const files = await ran.files();
        expect(files.size).toBeGreaterThan(5);
        const places = new Map<string, string | Buffer>([
          ...files,
          ['out', ran.out],
          ['err', ran.err],
        ]);
        expect(findLeaks([key], places)).toEqual([]);
      },
    );

    test(
      'replies with markup, terminal escapes and ten megabytes are kept, escaped and refused',
      { timeout: 90_000 },
      async () => {
        const faults = (['script', 'ansi', 'nul', 'surrogate', 'huge'] as const).flatMap(
          (fault) => [{ model: `openai-${fault}`, mix: { [fault]: fault === 'huge' ? 0.5 : 1 } }],
        );
        const { url } = await chaos({ faults });
        const models = faults.map(({ model }) => modelOf('openai', url, model));
        const ran = await runExperiment(models, { trials: 8, args: [] });
        // The terminal gets no escapes, but those of its own colours, which a pipe has none of.
        expect(ran.out + ran.err).not.toContain('\u001b');
        using db = new DatabaseSync(join(ran.folder, 'runs/vendors/store.sqlite'), {
          readOnly: true,
        });
        const texts = db
          .prepare('SELECT text FROM replies')
          .all()
          .map(({ text }) => String(text));
        expect(texts.some((text) => text.includes('<script'))).toBe(true);
        expect(texts.some((text) => text.includes('\u001b['))).toBe(true);
        expect(texts.every((text) => text.length < 1_000_000)).toBe(true);
        const huge = "SELECT count(*) AS n FROM attempts WHERE error_kind = 'bad-request'";
        expect((db.prepare(huge).get() as { n: number }).n).toBeGreaterThan(0);
        const files = await ran.files();
        for (const [path, bytes] of files) {
          if (!path.endsWith('.html')) continue;
          const page = bytes.toString();
          for (const raw of ['<script>alert', '<img src=x', '\u001b'])
            expect(page).not.toContain(raw);
        }
      },
    );
  },
);
