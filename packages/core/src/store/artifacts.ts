/** Files kept by content key: what a stage made and need not make again. */
export interface Artifacts {
  /** The bytes, or null where there are none or they are incomplete. */
  read(key: string, ext: string): Promise<Uint8Array | null>;
  /** Written whole or not at all. */
  write(key: string, ext: string, bytes: Uint8Array): Promise<void>;
}
