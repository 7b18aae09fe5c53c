import { KindredError } from '@kindred/core';
import type * as Tensors from '@tensorflow/tfjs-core';
import type * as Layers from '@tensorflow/tfjs-layers';
import type * as Weights from 'nsfwjs/models/mobilenet_v2';

/** What a network is made of: TensorFlow.js and the files of the weights. Loaded when it is first needed. */
export async function importNetwork(): Promise<{
  readonly tf: typeof Tensors;
  readonly layers: typeof Layers;
  readonly files: typeof Weights.MobileNetV2Model;
}> {
  try {
    const [tf, layers, { MobileNetV2Model: files }] = await Promise.all([
      import('@tensorflow/tfjs-core'),
      import('@tensorflow/tfjs-layers'),
      import('nsfwjs/models/mobilenet_v2'),
      import('@tensorflow/tfjs-backend-wasm'),
    ]);
    return { tf, layers, files };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KindredError(
      'IMAGE_NETWORK_MISSING',
      `Cannot load the image network: run "npm install @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-layers@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0 nsfwjs@4.4.0". ${why}`,
      { cause },
    );
  }
}
