/** What the command tells the shell. */
export const exitCode = {
  done: 0,
  /** The experiment, or a file it needs, is invalid, or the run failed. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  interrupted: 130,
} as const;
