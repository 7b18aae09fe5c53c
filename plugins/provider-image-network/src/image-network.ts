import { Files, Pictures, defineProvider, vectorRespondent } from '@kindred/core';
import { imageNetworkOptions } from './image-network-options.ts';
import { type Network, loadNetwork } from './network/load-network.ts';
import { pictureVectors } from './network/picture-vectors.ts';

/**
 * Sees the stimuli's pictures: answers by how similar a layer's activations are, or gives them as they
 * are. A picture is stretched to 224 × 224 pixels, sRGB, white where it is transparent, its colours
 * scaled to 0–1, as the network was trained. Stimuli without a picture are missing.
 */
export const imageNetwork = defineProvider({
  name: 'image-network',
  summary:
    'MobileNetV2 on pictures, offline: the weights of nsfwjs, fine-tuned to filter pictures, 8 bits',
  cites: [
    '@inproceedings{sandler2018, author = {Sandler, Mark and Howard, Andrew and Zhu, Menglong and Zhmoginov, Andrey and Chen, Liang-Chieh}, title = {{MobileNetV2}: Inverted Residuals and Linear Bottlenecks}, booktitle = {2018 IEEE/CVF Conference on Computer Vision and Pattern Recognition}, pages = {4510--4520}, year = {2018}, doi = {10.1109/CVPR.2018.00474}}',
  ],
  options: imageNetworkOptions,
  needs: [Pictures, Files],
  capabilities: ({ temperature, lapse }) => ({
    vision: true,
    deterministic: temperature === null && lapse === 0,
  }),
  create({ layer, pool, ...options }, pictures, files) {
    let network: Promise<Network> | null = null;
    const respondent = vectorRespondent(
      async () => {
        const loaded = await (network ??= loadNetwork(layer, pool));
        const pooled = loaded.spatial
          ? `, ${pool === 'mean' ? 'means of channels' : 'flattened'}`
          : '';
        return {
          ...pictureVectors(loaded, pictures),
          notes: [
            `MobileNetV2 with the weights of nsfwjs 4.4.0: fine-tuned to tell five kinds of pictures (drawings, photographs, indecent ones), quantised to 8 bits; layer ${layer}, ${loaded.dimensions} features${pooled}`,
          ],
          fingerprint: loaded.fingerprint,
        };
      },
      options,
      files,
    );
    return {
      ...respondent,
      async dispose() {
        (await network?.catch(() => null))?.dispose();
      },
    };
  },
});
