import type { Tensor } from '@tensorflow/tfjs-core';
import type { SymbolicTensor } from '@tensorflow/tfjs-layers';
import { contentHash } from '@kindred/core';
import { importNetwork } from './import-network.ts';

/** A network in memory, read out at one layer. */
export interface Network {
  /** Pixels of the square picture it takes. */
  readonly side: number;
  /** Whether the layer has height and width. */
  readonly spatial: boolean;
  /** Features a picture has. */
  readonly dimensions: number;
  /** Of its weights. */
  readonly fingerprint: string;
  /**
   * Features of some pictures, each given as side × side × 3 colours from 0 to 255. What a picture's are
   * does not depend on the others.
   */
  run(pictures: readonly Uint8Array[]): Promise<Float32Array[]>;
  /** Frees its weights. */
  dispose(): void;
}

/**
 * MobileNetV2 (Sandler et al. 2018) with the weights that nsfwjs ships, in WebAssembly. Where the layer has
 * height and width, `mean` takes each channel's mean over them, `flatten` every value, row by row.
 */
export async function loadNetwork(layer: string, pool: 'mean' | 'flatten'): Promise<Network> {
  const { tf, layers, files } = await importNetwork();
  // Else it advertises its native packages on the terminal.
  tf.enableProdMode();
  await tf.setBackend('wasm');
  const { modelTopology, weightsManifest } = (await files.modelJson()).default as ModelFile;
  const written = (await files.weightBundles[0]()).default;
  const weights = new Uint8Array(Buffer.from(written, 'base64'));
  const whole = await layers.loadLayersModel(
    tf.io.fromMemory({
      modelTopology,
      weightSpecs: weightsManifest.flatMap((group) => group.weights),
      weightData: weights.buffer,
    }),
  );
  const output = whole.getLayer(layer).output as SymbolicTensor;
  const part = layers.model({ inputs: whole.inputs, outputs: output });
  const shape = output.shape.slice(1) as number[];
  const spatial = shape.length === 3;
  const dimensions =
    spatial && pool === 'mean' ? shape[2] : shape.reduce((all, one) => all * one, 1);
  const side = whole.inputs[0].shape[1] as number;

  async function run(pictures: readonly Uint8Array[]): Promise<Float32Array[]> {
    const size = side * side * 3;
    const colours = new Float32Array(pictures.length * size);
    pictures.forEach((pixels, k) => {
      for (let at = 0; at < size; at++) colours[k * size + at] = pixels[at] / 255;
    });
    const made = tf.tidy(() => {
      const seen = part.predict(tf.tensor4d(colours, [pictures.length, side, side, 3])) as Tensor;
      return spatial && pool === 'mean' ? tf.mean(seen, [1, 2]) : seen;
    });
    try {
      const values = (await made.data()) as Float32Array;
      return pictures.map((_, k) => values.slice(k * dimensions, (k + 1) * dimensions));
    } finally {
      made.dispose();
    }
  }

  return {
    side,
    spatial,
    dimensions,
    fingerprint: contentHash(weights),
    run,
    dispose: () => void whole.dispose(),
  };
}

interface ModelFile {
  readonly modelTopology: object;
  readonly weightsManifest: readonly {
    readonly weights: { name: string; shape: number[]; dtype: 'float32' }[];
  }[];
}
