// Runs the experiments beside the quickstart, each in a fresh folder: those that need data only
// where KINDRED_DATA_DIR has it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const data = process.env.KINDRED_DATA_DIR;
const experiments = [
  { name: 'ingredients-table', needs: [] },
  { name: 'ingredients-2510.01030', needs: [] },
  { name: 'ingredients-2510.01030-stages', needs: [] },
  { name: 'human-reference', needs: ['things/spose_embedding_66d_sorted.txt'] },
  { name: 'emoji-network', needs: ['things/spose_embedding_66d_sorted.txt'] },
  { name: 'replay-gemma', needs: ['llm/gemma-3-1b-it_2000.csv'] },
  {
    name: 'object-dimensions-2407.01067',
    needs: [
      'things/spose_embedding_49d_sorted.txt',
      'things/spose_embedding_66d_sorted.txt',
      'things/unique_id.txt',
      'things/triplets/human_train.npy',
      'things/triplets/noise_ceiling_500x20.txt',
    ],
  },
  {
    name: 'vision-alignment-2211.01201-transfer',
    needs: [
      'models/clip-vit-base-p32-embeddings.npy',
      'models/word2vec-embeddings.npy',
      'things/unique_id.txt',
      'things/triplets/human_train.npy',
      'things/RDM48_triplet.mat',
      'reptile-tool/human_triplets.csv',
    ],
  },
  {
    name: 'shared-trials-2407.01067',
    needs: [
      'llm/2171trials_humans.txt',
      'llm/2171trials_GPT_4.txt',
      'llm/2171trials_ChatGPT_3.5.txt',
    ],
  },
];
const folder = mkdtempSync(join(tmpdir(), 'kindred-examples-'));
let failed = 0;

for (const { name, needs } of experiments) {
  const missing = needs.filter((file) => !data || !existsSync(join(data, file)));
  if (missing.length > 0) {
    console.log(
      `skipped ${name}: ${missing.join(', ')} is not in ${data || 'KINDRED_DATA_DIR, which is not set'}`,
    );
    continue;
  }
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      'packages/cli/bin/kindred.js',
      'run',
      `experiments/${name}.yaml`,
      '--folder',
      join(folder, name),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const page = join(folder, name, 'report', 'index.html');
  const ok = run.status === 0 && readFileSync(page, 'utf8').trimEnd().endsWith('</html>');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? 'ran' : 'FAILED'} ${name} in ${seconds} s`);
  if (!ok) {
    failed++;
    console.log(run.stdout, run.stderr);
  }
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
