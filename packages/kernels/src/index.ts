import { definePlugin } from '@kindred/core';
import { builtIn } from './js/built-in.ts';
import { js } from './js/js.ts';
import { wasm } from './wasm/wasm.ts';

export { js, wasm };

/** The built-in kernels and the backends that run them. */
export const kernelsPlugin = definePlugin({
  name: '@kindred/kernels',
  version: '0.1.0',
  components: [wasm, js],
  kernels: builtIn,
});
