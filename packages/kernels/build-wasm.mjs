// Compiles assembly/ to dist/wasm/kernels.wasm. Part of `npm run build`.
import { mkdirSync } from 'node:fs';
import asc from 'assemblyscript/asc';

process.chdir(import.meta.dirname);
mkdirSync('dist/wasm', { recursive: true });
const options = {
  outFile: 'dist/wasm/kernels.wasm',
  optimizeLevel: 3,
  shrinkLevel: 0,
  converge: true,
  noAssert: true,
  enable: ['simd', 'threads'],
  // Memory is the host's: it puts arrays there, and worker threads share it.
  importMemory: true,
  sharedMemory: true,
  initialMemory: 16,
  maximumMemory: 65_536,
  memoryBase: 1024,
  runtime: 'stub',
  exportStart: 'start',
  // v128 in a signature: such functions are called inside the module only.
  disableWarning: 112,
  // A trap is reported by the host; no abort import.
  use: 'abort=',
};
const flags = Object.entries(options).flatMap(([name, value]) =>
  value === true ? [`--${name}`] : [value].flat().flatMap((one) => [`--${name}`, String(one)]),
);
const { stdout, stderr } = process;
const { error } = await asc.main(['assembly/index.ts', ...flags], { stdout, stderr });
if (error) process.exitCode = 1;
