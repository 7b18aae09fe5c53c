import * as tf from '@tensorflow/tfjs-core';
import type { DeviceName } from './device-name.ts';
import { nativePackage } from './native-package.ts';
import { roundsProducts } from './rounds-products.ts';
import type { TfjsDevice } from './tfjs-device.ts';

/**
 * Makes the device the current backend of this thread's TensorFlow.js, which is one for all who use
 * it in the thread. Throws `KERNEL_UNAVAILABLE` when a native package or its GPU is not there.
 */
export async function openDevice(name: DeviceName): Promise<TfjsDevice> {
  // Else it advertises its native packages on the terminal.
  tf.enableProdMode();
  if (name === 'node' || name === 'gpu') {
    const { version } = await nativePackage(name);
    const products = roundsProducts() ? 'split' : 'plain';
    return { backend: 'tensorflow', version, sums: 'gather', products };
  }
  if (name === 'cpu') await import('@tensorflow/tfjs-backend-cpu');
  else await import('@tensorflow/tfjs-backend-wasm');
  await tf.setBackend(name);
  return { backend: name, version: tf.version_core, sums: 'scatter', products: 'plain' };
}
