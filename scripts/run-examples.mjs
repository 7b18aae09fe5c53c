// Runs the experiments beside the quickstart, each in a fresh folder: those that need data only
// where KINDRED_DATA_DIR has it. Those of minutes are checked only, unless told --all.
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
    long: true,
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
    long: true,
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
    name: 'vision-alignment-2211.01201',
    long: true,
    needs: [
      'models/clip-vit-base-p32-embeddings.npy',
      'models/word2vec-embeddings.npy',
      'things/vice_embedding_42d.npy',
      'things/spose_embedding_66d_sorted.txt',
      'things/triplets/human_train.npy',
    ],
  },
  {
    name: 'vision-alignment-2211.01201-dimensions',
    long: true,
    needs: [
      'models/clip-vit-base-p32-embeddings.npy',
      'models/word2vec-embeddings.npy',
      'things/spose_embedding_66d_sorted.txt',
    ],
  },
  {
    name: 'object-dimensions-2407.01067-rdm48',
    long: true,
    needs: ['things/RDM48_triplet.mat', 'things/triplet48_index.npy', 'things/unique_id.txt'],
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
const all = process.argv.includes('--all');
const folder = mkdtempSync(join(tmpdir(), 'kindred-examples-'));
let failed = 0;

for (const { name, needs, long = false } of experiments) {
  const missing = needs.filter((file) => !data || !existsSync(join(data, file)));
  if (missing.length > 0) {
    console.log(
      `skipped ${name}: ${missing.join(', ')} is not in ${data || 'KINDRED_DATA_DIR, which is not set'}`,
    );
    continue;
  }
  const command = long && !all ? 'check' : 'run';
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      'packages/cli/bin/kindred.js',
      command,
      `experiments/${name}.yaml`,
      ...(command === 'run' ? ['--folder', join(folder, name)] : []),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const page = join(folder, name, 'report', 'index.html');
  const ok =
    run.status === 0 &&
    (command === 'check' || readFileSync(page, 'utf8').trimEnd().endsWith('</html>'));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${ok ? { run: 'ran', check: 'checked' }[command] : 'FAILED'} ${name} in ${seconds} s`,
  );
  if (!ok) {
    failed++;
    console.log(run.stdout, run.stderr);
  }
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
