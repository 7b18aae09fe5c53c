import type { WasmLaw } from './wasm-law.ts';
import { rdm } from './laws/rdm.ts';

/** Every law the wasm backend runs. */
export const laws: readonly WasmLaw[] = [rdm];
