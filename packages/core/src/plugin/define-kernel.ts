import type { KernelBackend } from '../contract/kernel-backend.ts';
import { definer } from './definer.ts';

/** Declares a kernel backend; a numeric law is declared with declareKernel. */
export const defineKernel = definer<'kernel', KernelBackend>('kernel');
