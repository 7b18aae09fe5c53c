/** Where numbers are computed, as the verbs on files are told. */
export interface KernelFlags {
  /** Backends by name; the first that can serve is taken. */
  readonly kernels: readonly string[];
  /** At most; no result depends on it. */
  readonly threads: number;
}
