import type { Kernel } from '@kindred/core';
import { cklLoss } from './ckl-loss.ts';
import { cklSteps } from './ckl-steps.ts';

/**
 * Every law this package brings. Kernel files import core for types only: the worker loads this
 * list, and core's services are of no use to it.
 */
export const builtIn: readonly Kernel[] = [cklLoss, cklSteps];
