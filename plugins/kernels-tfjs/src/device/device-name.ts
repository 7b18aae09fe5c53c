/** The backends this package brings, as a worker is told of them. */
export type DeviceName = 'cpu' | 'wasm' | 'node' | 'gpu';
