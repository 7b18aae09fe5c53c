export { rdm } from './rdm';

/** Where the memory of the host begins: after the protocol and the constants. */
export function heapBase(): usize {
  return __heap_base;
}
