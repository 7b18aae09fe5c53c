import type { Command } from 'commander';
import type { Session } from '../terminal/session.ts';

/** Adds one verb to the program; its action calls `done` with the exit code. */
export type AddCommand = (program: Command, session: Session, done: (code: number) => void) => void;
