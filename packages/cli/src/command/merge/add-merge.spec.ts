import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockService as clock, openStore } from '@kindred/core';
import { expect, test } from 'vitest';
import { kindredHere } from '../../fixtures/kindred-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-merge-'));

function keep(name: string, text: string): string {
  const file = join(folder, name, 'store.sqlite');
  const store = openStore(file, { mode: 'write', clock });
  const design = { stimuli: ['a', 'b'], repeat: 0, participant: null, orderKnown: true };
  const who = { hash: 'w', provider: 'p', identity: {} };
  store.extend('m', who, [{ id: 't1', task: 't@1', request: null, design }]);
  const trial = store.unanswered('m', -1, 1)[0].key;
  store.record([], [{ trial, received: 1, said: { text, finish: 'stop' } }]);
  store.close();
  return join(folder, name);
}

test('runs are merged into a new folder; conflicts are told, and cannot steer the terminal', async () => {
  const [one, two] = [keep('one', 'a'), keep('two', 'b\u001b[2J')];
  const target = join(folder, 'all');
  const { code, out } = await kindredHere(['merge', target, one, two]);
  expect(code).toBe(0);
  expect(out).toContain('1 trial has another reply there');
  expect(out).toContain('t1 (a, b): "a", there "b\\u001b[2J"');
  expect(out).not.toContain('\u001b');
  const again = await kindredHere(['merge', join(target, 'store.sqlite'), one, '--json']);
  const document = JSON.parse(again.out);
  expect(document.target).toBe(join(target, 'store.sqlite'));
  expect(document.sources).toMatchObject([
    { beingWritten: false, added: { replies: 0, attempts: 0 }, conflicts: { count: 0 } },
  ]);
});

test('a source that is none stops before anything is written', async () => {
  writeFileSync(join(folder, 'text.sqlite'), 'no store, but a text of some length.'.repeat(30));
  const target = join(folder, 'never');
  for (const source of [join(folder, 'text.sqlite'), join(folder, 'gone')]) {
    const { code, out } = await kindredHere(['merge', target, source, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).error.code).toMatch(/^STORE_(CORRUPT|MISSING)$/);
  }
  expect((await kindredHere(['merge', target])).code).toBe(2);
  expect((await kindredHere(['status', target])).code).toBe(1);
});
