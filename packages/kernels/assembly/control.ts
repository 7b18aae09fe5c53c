// The first 1,024 bytes of memory belong to barriers and to results (`src/wasm/wasm-channel.ts`).

/** i32: threads that have reached the barrier. */
export const barrierCount: usize = 16;
/** i32: barriers passed so far. */
export const barrierPassed: usize = 20;
