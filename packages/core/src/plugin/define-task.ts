import type { Task } from '../contract/task.ts';
import { definer } from './definer.ts';

/** Declares how a trial is put and its reply read. */
export const defineTask = definer<'task', Task>('task');
