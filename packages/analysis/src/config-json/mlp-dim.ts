import { configKeys } from './config-keys.ts';
import type { ConfigReader } from './config-reader.ts';
import type { ModelType } from './model-types.ts';

/**
 * Width of the MLP in units: of one expert where every layer has experts, of the dense layers where
 * some have none; null where the configuration does not say.
 */
export function mlpDim(
  reader: ConfigReader,
  about: {
    readonly name: string | null;
    readonly type: ModelType | undefined;
    readonly hidden: number | null;
    readonly experts: number | null;
    readonly notes: string[];
  },
): number | null {
  const { name, type, hidden, experts, notes } = about;
  // What a state-space model calls so is the width of its mixer.
  if (type?.architecture === 'state-space') return null;
  const expert = reader.value('moe_intermediate_size') ?? null;
  if (expert !== null && (experts ?? 0) > 1) {
    const { all, left } = expertLayers(reader, type);
    if (all) {
      if (left.length > 0) {
        notes.push(
          `mlp_dim is that of an expert, as ${name} has them in all layers without ${left.join(' and ')}.`,
        );
      }
      return reader.count(['moe_intermediate_size']);
    }
  }
  const given = reader.count(configKeys.mlp);
  if (given !== null || hidden === null || !type?.mlpRatio) return given;
  if ((reader.value('expansion_ratio') ?? null) !== null) {
    const size = (reader.count(['expansion_ratio']) ?? Number.NaN) * hidden;
    return Number.isSafeInteger(size) ? size : null;
  }
  notes.push(
    `mlp_dim is ${type.mlpRatio} × the hidden size, as in all ${name} models that give none.`,
  );
  return type.mlpRatio * hidden;
}

/** Whether every layer has experts, and the keys that are left out, so that the code of the type decides. */
function expertLayers(reader: ConfigReader, type: ModelType | undefined) {
  const step = reader.value('decoder_sparse_step') ?? null;
  const dense = reader.value('mlp_only_layers') ?? null;
  const left = [
    ...(step === null ? ['decoder_sparse_step'] : []),
    ...(dense === null ? ['mlp_only_layers'] : []),
  ];
  const all =
    (step === null || step === 1) &&
    (dense === null || (Array.isArray(dense) && dense.length === 0)) &&
    (left.length === 0 || type?.expertLayers === 'all');
  return { all, left };
}
