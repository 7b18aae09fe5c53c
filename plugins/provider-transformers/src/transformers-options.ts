import { z } from '@kindred/core';

export const transformersOptions = z.strictObject({
  model: z
    .string()
    .min(1)
    .max(1000)
    .describe(
      'Folder of an ONNX model, from the experiment file’s, or an id of the Hugging Face hub.',
    ),
  download: z
    .boolean()
    .default(false)
    .describe('Whether weights that are no folder here may be fetched from the hub, once.'),
  revision: z.string().min(1).default('main').describe('Branch, tag or commit of the hub.'),
  dtype: z
    .enum(['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4', 'q4f16', 'bnb4'])
    .default('fp32')
    .describe('Which of the model’s weights are run; smaller ones answer otherwise.'),
  form: z
    .enum(['instruct', 'base'])
    .default('instruct')
    .describe('instruct: its chat template is used; base: it goes on writing the prompt.'),
  maxTokens: z.int().min(1).max(4096).default(25).describe('Tokens of a reply at most.'),
  temperature: z
    .number()
    .min(0)
    .max(10)
    .default(1)
    .describe('Of the draw; 0 takes the likeliest token each time.'),
  topP: z
    .number()
    .gt(0)
    .max(1)
    .default(1)
    .describe('Tokens are drawn from the likeliest that have this probability together.'),
});

export type TransformersOptions = (typeof transformersOptions)['_output'];
