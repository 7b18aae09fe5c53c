import { KindredError } from '@kindred/core';

type Tensors = typeof import('@tensorflow/tfjs-core');
type Layers = typeof import('@tensorflow/tfjs-layers');
type Weights = typeof import('nsfwjs/models/mobilenet_v2');

/** What a network is made of: TensorFlow.js and the files of the weights. Loaded when it is first needed. */
export async function importNetwork(): Promise<{
  readonly tf: Tensors;
  readonly layers: Layers;
  readonly files: Weights['MobileNetV2Model'];
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
