import { nearestName, vectorOptions, z } from '@kindred/core';
import { networkLayers } from './network/network-layers.ts';

export const imageNetworkOptions = z.strictObject({
  layer: z
    .string()
    .default('average_pooling2d_1')
    .refine((name) => networkLayers.includes(name), {
      error: ({ input }) => {
        const near = nearestName(String(input), networkLayers);
        return `the network has no such layer.${near === null ? '' : ` Did you mean "${near}"?`} All ${networkLayers.length} are what the plugin exports as networkLayers; its README has the command that lists them.`;
      },
    })
    .describe(
      'Layer whose activations are the features: exact name. Default: the last pooling, 1,280 features.',
    ),
  pool: z
    .enum(['mean', 'flatten'])
    .default('mean')
    .describe(
      'Of a layer with height and width: each channel’s mean over them, or every value as it is.',
    ),
  ...vectorOptions,
});
