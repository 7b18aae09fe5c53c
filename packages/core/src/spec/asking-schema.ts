import { z } from 'zod';

export const repeatsSchema = z.int().min(1).max(10_000);
export const answersSchema = z.enum(['sampled', 'logprobs']);
export const deliverySchema = z.enum(['live', 'batch']);
