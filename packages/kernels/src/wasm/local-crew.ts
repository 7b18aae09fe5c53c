import { KindredError } from '@kindred/core';
import type { Crew } from './crew.ts';
import { execute, type Machine } from './machine.ts';

/** A crew of the calling thread alone. */
export function localCrew(machine: Machine): Crew {
  const run = execute(machine, 0, 1);
  return {
    threads: 1,
    async run(name, args) {
      try {
        run(name, args);
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new KindredError('KERNEL_FAILED', `Kernel ${name} failed: ${why}`, { cause });
      }
    },
    close: async () => {},
  };
}
