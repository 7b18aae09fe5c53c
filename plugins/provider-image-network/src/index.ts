import { definePlugin } from '@kindred/core';
import { imageNetwork } from './image-network.ts';
import { thingsEmoji } from './things-emoji.ts';

export { networkLayers } from './network/network-layers.ts';
export { imageNetwork, thingsEmoji };

/** An image network, and pictures for it. */
export default definePlugin({
  name: '@kindred/provider-image-network',
  version: '0.1.0',
  components: [imageNetwork, thingsEmoji],
});
