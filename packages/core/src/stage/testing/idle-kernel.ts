import { z } from 'zod';
import type { KernelSession } from '../../contract/kernel-session.ts';
import { defineKernel } from '../../plugin/define-kernel.ts';

const session = { backend: 'idle', version: '1', dispose: async () => {} } as KernelSession;

/** A backend for runs that fit nothing. */
export const idleKernel = defineKernel({
  name: 'idle',
  options: z.strictObject({}),
  create: () => ({ open: async () => session }),
});
