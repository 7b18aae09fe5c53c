import { type KernelSession, randomService, sposeEpoch } from '@kindred/core';
import { type Backend, backends } from './backends.ts';
import { dataFile, humanTriplets } from './human-triplets.ts';
import { markdownTable } from './markdown-table.ts';
import { runPeer } from './run-peer.ts';

/** What `spose_torch.py` prints. */
interface Peer {
  readonly rate: number;
  readonly triplets: number;
  readonly version: string;
}

const items = 1854;
const dimensions = 90;

/** Triplets a second of one epoch after another, in millions. */
async function rates(
  kernels: KernelSession,
  triplets: Int32Array,
  batch: number,
  epochs: number,
): Promise<number[]> {
  const random = randomService(1);
  const size = items * dimensions;
  const trials = triplets.length / 3;
  const arrays = {
    vectors: await kernels.upload(
      Float64Array.from({ length: size }, () => Math.max(0, 0.1 + 0.01 * random.normal())),
    ),
    first: await kernels.upload(new Float64Array(size)),
    second: await kernels.upload(new Float64Array(size)),
    nuisance: await kernels.upload(new Float64Array(12)),
    stimuli: await kernels.upload(triplets),
    choices: await kernels.upload(new Uint8Array(trials).fill(2)),
    weights: await kernels.upload(new Float32Array(0)),
  };
  const law = { items, dimensions, options: 3, lambda: 0.016, rate: 0.02, batch, published: 0 };
  const totalSteps = epochs * Math.ceil(trials / batch);
  const measured: number[] = [];
  for (let epoch = 0, step = 0; epoch < epochs; epoch++) {
    const began = performance.now();
    const scalars = { ...law, step, totalSteps, seed: epoch, fitPosition: 0, fitLapse: 0 };
    const made = await kernels.run(sposeEpoch, arrays, scalars);
    step += made.taken;
    measured.push(trials / (performance.now() - began) / 1000);
  }
  kernels.release(...Object.values(arrays));
  return measured;
}

/** How many triplets and epochs a backend is given, so that its rows end in seconds. */
function portion({ name }: Backend, batch: number, all: number): { take: number; epochs: number } {
  if (name.startsWith('wasm')) return { take: all, epochs: 8 };
  if (name.startsWith('js')) return { take: Math.min(all, 40 * batch), epochs: 3 };
  return { take: Math.min(all, 20 * batch), epochs: 2 };
}

/** SPoSE steps on nine tenths of the human triplets, by batch size and backend. */
export async function spose(): Promise<string> {
  const table = await humanTriplets();
  if (!table) return '## SPoSE\n\nSkipped: KINDRED_DATA_DIR is not set.';
  const triplets = table.stimuli.slice(0, 3 * Math.floor(0.9 * table.count));
  const rows: (string | number)[][] = [];
  const notes = [
    'λ 0.016, d 90. “First” is the first epoch, all 90 dimensions alive; “settled” the last of 8 (wasm) or of a few short ones, when dimensions that are 0 for good are left out.',
  ];
  for (const backend of await backends()) {
    const kernels = await backend.open([sposeEpoch]);
    for (const batch of [100, 2048, 8192]) {
      const { take, epochs } = portion(backend, batch, triplets.length / 3);
      const measured = await rates(kernels, triplets.slice(0, 3 * take), batch, epochs);
      rows.push([backend.name, batch, measured[0].toFixed(3), measured.at(-1)!.toFixed(3), take]);
    }
    await kernels.dispose();
  }
  for (const batch of [100, 2048, 8192]) {
    const peer = runPeer('spose_torch.py', 'torch', [
      dataFile('things/triplets/human_train.npy')!,
      `${batch}`,
    ]);
    if (typeof peer === 'string') {
      notes.push(peer);
      break;
    }
    const { version, triplets: taken, ...speed } = peer as Peer;
    const rate = (speed.rate / 1e6).toFixed(3);
    rows.push([`PyTorch ${version}, 2 threads`, batch, rate, rate, taken]);
  }
  const head = ['', 'batch', 'first, M triplets/s', 'settled, M triplets/s', 'triplets an epoch'];
  return markdownTable('SPoSE: steps on human_train', head, rows, notes);
}
