import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesService } from '../files/files-service.ts';
import { readTrialRecords } from './read-trial-records.ts';

const data = process.env['KINDRED_DATA_DIR'] ?? '';
const there = existsSync(join(data, 'alien-eggs'));

// Counted on the unzipped files by python3 -c "import csv; r=list(csv.DictReader(open('responses.csv')));
// print(len(r), sum(x['winner']==x['left'] for x in r), len({x['puid'] for x in r}))", and with Answer,
// Left and Participant.ID for the second, where Left is always the answer, so the order is unknown and
// the first place is the lesser name: sum(min(x['Left'],x['Right'])==x['Answer'] for x in r).
test.skipIf(!there).each([
  ['salmon_responses.csv.zip', true, 1000, 501, 11],
  ['responses.csv.zip', false, 17611, 8352, 231],
])(
  'salmon responses of alien eggs, %s (skipped without KINDRED_DATA_DIR)',
  async (zip, known, n, first, people) => {
    const folder = mkdtempSync(join(tmpdir(), 'kindred-eggs-'));
    const inner = unzipSync(readFileSync(join(data, 'alien-eggs', zip)))['responses.csv'];
    writeFileSync(join(folder, 'responses.csv'), inner);
    const rows = await Array.fromAsync(
      readTrialRecords(filesService(folder), 'responses.csv', { structure: 'anchored' }),
    );
    expect(rows.every(({ orderKnown }) => orderKnown === known)).toBe(true);
    expect(rows).toHaveLength(n);
    expect(rows.filter(({ answer }) => 'value' in answer && answer.value === 0)).toHaveLength(
      first,
    );
    expect(new Set(rows.map(({ participant }) => participant)).size).toBe(people);
  },
);

// python3 -c "import csv; r=list(csv.DictReader(open('human_triplets.csv'))); print(len(r),
// len({x['head_html'] for x in r}), [r[0][k+'_html'] for k in ('head','left','right')])"
test.skipIf(!there)(
  'reptiles and tools are read by name, not by index (skipped without KINDRED_DATA_DIR)',
  async () => {
    const rows = await Array.fromAsync(
      readTrialRecords(filesService(data), 'reptile-tool/human_triplets.csv', {
        structure: 'anchored',
      }),
    );
    expect(rows).toHaveLength(3800);
    expect(new Set(rows.map(({ stimuli }) => stimuli[0])).size).toBe(30);
    expect(rows[0]).toMatchObject({
      stimuli: ['Axe', 'Lawn Mower', 'Boa python'],
      answer: { value: 0 },
    });
  },
);

test.skipIf(!there)(
  'gemma’s replies come out of their transcripts (skipped without KINDRED_DATA_DIR)',
  async () => {
    const rows = await Array.fromAsync(
      readTrialRecords(filesService(data), 'llm/gemma-3-1b-it_2000.csv', {
        structure: 'anchored',
        columns: { stimuli: ['head', 'winner', 'loser'], reply: 'raw_generation' },
        prompt: '{anchor}: {first} or {second}?',
        replyAfter: 'model',
      }),
    );
    expect(rows).toHaveLength(2000);
    expect(rows[0]).toMatchObject({
      stimuli: ['cockroach', 'monkey', 'vial'],
      answer: { text: 'Monkey' },
    });
    const texts = rows.map(({ answer }) => ('text' in answer ? answer.text : ''));
    expect(texts.some((text) => text.includes('QUESTION'))).toBe(false);
    expect(rows.every(({ orderKnown }) => orderKnown)).toBe(true);
  },
);
