/** Blocks whose stride is two: they pad first. */
const padded = [1, 3, 6, 13];
/** Blocks that add what they got to what they made. */
const residual = [2, 4, 5, 7, 8, 9, 11, 12, 14, 15];

const first = 'Conv1_pad Conv1 bn_Conv1 Conv1_relu';
const last =
  'Conv_1 Conv_1_bn out_relu average_pooling2d_1 flatten_1 dense_1 dropout_2 dense_2 dropout_3 dense_3';
const narrow = 'depthwise depthwise_BN depthwise_relu project project_BN';

const steps = (block: number) =>
  `expand expand_BN expand_relu ${padded.includes(block) ? 'pad ' : ''}${narrow}${residual.includes(block) ? ' add' : ''}`;
const named = (prefix: string, list: string) => list.split(' ').map((step) => `${prefix}_${step}`);

/** Names of the network's layers in order, as its file has them; the first sees the pixels. */
export const networkLayers: readonly string[] = [
  ...first.split(' '),
  ...named('expanded_conv', narrow),
  ...Array.from({ length: 16 }, (_, k) => named(`block_${k + 1}`, steps(k + 1))).flat(),
  ...last.split(' '),
];
