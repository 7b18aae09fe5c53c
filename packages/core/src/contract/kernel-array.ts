/** What kernels compute on. */
export type KernelArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;
