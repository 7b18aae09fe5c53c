// What the kernels of every backend share; light, so that a worker thread may load it alone.
export * from './mix-bits.ts';
export * from './noise-at.ts';
export * from './visit-order.ts';
