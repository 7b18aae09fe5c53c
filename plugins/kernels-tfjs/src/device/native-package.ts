import * as tf from '@tensorflow/tfjs-core';
import { KindredError } from '@kindred/core';
import { restoreUtil } from './restore-util.ts';

/** What is used of a native package: the rest it registers with tfjs-core by itself. */
interface Native {
  readonly version: { readonly 'tfjs-node': string };
}

const names = { node: '@tensorflow/tfjs-node', gpu: '@tensorflow/tfjs-node-gpu' } as const;
const wants = {
  node: '',
  gpu: ' It wants Linux or Windows on x64, an NVIDIA driver above 450, CUDA 11.2 and cuDNN 8.1.',
};

/**
 * Loads the native package the user installed beside this plugin and makes it the current backend.
 * Throws `KERNEL_UNAVAILABLE`, saying what to install, when it is missing, broken or, for `gpu`, sees
 * no GPU.
 */
export async function nativePackage(
  device: 'node' | 'gpu',
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<{ readonly version: string; readonly gpu: boolean }> {
  const name = names[device];
  restoreUtil();
  let native: Native;
  try {
    // CommonJS: its names are sure to be on the default export only.
    const loaded = (await load(name)) as Native & { readonly default?: Native };
    native = loaded.default ?? loaded;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    const absent = (cause as { code?: unknown } | null)?.code === 'ERR_MODULE_NOT_FOUND';
    throw new KindredError(
      'KERNEL_UNAVAILABLE',
      absent
        ? `${name} is not installed: npm install ${name}@4.22.0 (its install script fetches TensorFlow 2.9).${wants[device]}`
        : `${name} could not be loaded (${why}): npm rebuild ${name} fetches TensorFlow again.${wants[device]}`,
      { cause },
    );
  }
  await tf.setBackend('tensorflow');
  const { isUsingGpuDevice: gpu } = tf.backend() as unknown as { isUsingGpuDevice: boolean };
  if (device === 'gpu' && !gpu) {
    const message = `${name} sees no GPU.${wants.gpu} TensorFlow's own lines on stderr say which library it misses.`;
    throw new KindredError('KERNEL_UNAVAILABLE', message);
  }
  return { version: native.version['tfjs-node'], gpu };
}
