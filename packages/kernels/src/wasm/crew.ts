/** The threads of a session. */
export interface Crew {
  readonly threads: number;
  /** All threads run the function together; resolves when the last one is done. One call at a time. */
  run(name: string, args: readonly number[]): Promise<void>;
  close(): Promise<void>;
}
