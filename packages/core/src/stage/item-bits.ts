import { mixBits } from '../kernel/mix-bits.ts';

/** 32 bits of every id (FNV-1a, mixed), the same in whichever table it stands. */
export function itemBits(items: readonly string[]): Uint32Array {
  return Uint32Array.from(items, (id) => {
    let bits = 0x811c9dc5;
    for (let at = 0; at < id.length; at++) bits = Math.imul(bits ^ id.charCodeAt(at), 0x01000193);
    return mixBits(bits);
  });
}
