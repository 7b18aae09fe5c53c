import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { DirectRespondent } from '../../contract/direct-respondent.ts';
import type { RunEvent } from '../../contract/run-event.ts';
import { defineProvider } from '../../plugin/define-provider.ts';
import { collect } from '../collect.ts';
import { parse } from '../parse.ts';
import { beginCollecting } from '../testing/begin-collecting.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-direct-'));
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const provider = (name: string, judge: DirectRespondent['judge']) =>
  defineProvider({
    name,
    options: z.strictObject({}),
    can: { logprobs: true },
    create: () => ({ kind: 'direct', judge }),
  });
const unsure = provider('unsure', ({ want }) =>
  want === 'distribution' ? { value: 1, probabilities: Float64Array.of(0.25, 0.75) } : { value: 1 },
);
const stubborn = provider('stubborn', () => ({ value: 0 }));

test('“answers: logprobs” asks who sees no prompt for probabilities, which are other trials', async () => {
  const events: RunEvent[] = [];
  const { ctx, planned } = await beginCollecting(
    {
      folder,
      providers: [unsure, stubborn],
      models: [
        { use: 'unsure', id: 'hard' },
        { use: 'unsure', id: 'soft', answers: 'logprobs' },
        { use: 'stubborn', answers: 'logprobs' },
      ],
      emit: (event) => events.push(event),
    },
    open,
  );
  await collect(ctx, planned);
  await parse(ctx, planned);
  const [hard, soft, none] = ['hard', 'soft', 'stubborn'].map((id) => [...ctx.store.judgments(id)]);
  expect([hard.length, soft.length, none.length]).toEqual([720, 720, 0]);
  expect(hard[0].probabilities).toBeNull();
  expect(soft[0]).toMatchObject({ value: 1, probabilities: Float64Array.of(0.25, 0.75) });
  const ids = [hard, soft].flatMap((judgments) => judgments.map(({ trial }) => trial.id));
  expect(new Set(ids).size).toBe(1440);
  expect(planned.plan.models.map(({ capabilities }) => capabilities.deterministic)).toEqual([
    false,
    true,
    true,
  ]);
  expect(events.flatMap((one) => (one.type === 'warning' ? [one.message] : []))).toEqual([
    expect.stringContaining('probabilities were asked for and are not there'),
  ]);
});
