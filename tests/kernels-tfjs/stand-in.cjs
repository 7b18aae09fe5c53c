// What @tensorflow/tfjs-node-gpu does when it is loaded, with plain JavaScript in the GPU's place:
// it registers a backend "tensorflow" and wants what Node dropped from its util.
const util = require('util');
const tf = require('@tensorflow/tfjs-core');
const { MathBackendCPU } = require('@tensorflow/tfjs-backend-cpu');

if (util.isNullOrUndefined(0)) throw new Error('0 is something');
tf.copyRegisteredKernels('cpu', 'tensorflow');
tf.registerBackend(
  'tensorflow',
  () => Object.assign(new MathBackendCPU(), { isUsingGpuDevice: true }),
  3,
);
void tf.setBackend('tensorflow');
exports.version = { 'tfjs-node': '4.22.0' };
