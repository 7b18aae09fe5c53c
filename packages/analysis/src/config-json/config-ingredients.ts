import type { IngredientValue } from '@kindred/core';
import { attentionOf } from './attention-of.ts';
import { configKeys } from './config-keys.ts';
import { configReader } from './config-reader.ts';
import { mlpDim } from './mlp-dim.ts';
import { modelTypes } from './model-types.ts';
import { slidingWindow } from './sliding-window.ts';

/** Ingredients a `config.json` gives; null where it does not say. */
export type ConfigIngredients = Record<string, IngredientValue>;

/** Where the language model of a multimodal one is described. */
const nested = ['text_config', 'llm_config', 'language_config'];
const senses = ['vision_config', 'audio_config', 'img_processor', 'visual', 'mm_vision_tower'];

/**
 * What a configuration in the manner of `transformers` says of a model: counts are whole numbers above 0,
 * sizes in units, `context` and `sliding_window` in tokens. `layers` are the decoder's, `mlp_dim` that
 * of one expert where all are experts. A key that is not there is null, except where the code of its
 * `model_type` leaves no choice; each such case is a note.
 */
export function configIngredients(config: Readonly<Record<string, unknown>>): {
  readonly ingredients: ConfigIngredients;
  readonly notes: readonly string[];
} {
  const inner = nested.map((key) => config[key]).find((value) => isMapping(value)) ?? null;
  const reader = configReader(inner === null ? [config] : [inner, config]);
  const name = reader.word(['model_type']);
  const type = name === null ? undefined : modelTypes.get(name);
  const notes: string[] = [];
  if (!type) {
    notes.push(
      `${name === null ? 'There is no model_type' : `The model_type ${name} is not known here`}, so what its keys leave open is unknown.`,
    );
  }
  // What its class or code fills in, said once.
  const filled = <T extends IngredientValue>(key: string, found: T | null): T | null => {
    const value = type?.defaults?.[key] as T | undefined;
    if (found !== null || value === undefined) return found;
    notes.push(`${key} is ${value} as transformers fills in for ${name}.`);
    return value;
  };
  const architecture =
    type?.architecture ?? (reader.value('is_encoder_decoder') === true ? 'encoder-decoder' : null);
  const hidden = reader.count(configKeys.hidden);
  const experts = reader.countOrNone(configKeys.experts);
  const mlp = mlpDim(reader, { name, type, hidden, experts, notes });
  const context = filled('context', reader.count(configKeys.context));
  const heads = filled('attention_heads', reader.count(configKeys.heads));
  const attention = attentionOf(reader, heads, { name, type, filled, notes });
  const isMultimodal = senses.some((key) => {
    const value = config[key];
    return isMapping(value) || typeof value === 'string';
  });
  const ingredients = {
    architecture,
    model_type: name,
    layers: reader.count(configKeys.layers),
    encoder_layers:
      architecture === 'encoder-decoder' ? reader.count(configKeys.encoderLayers) : null,
    hidden_dim: hidden,
    mlp_dim: mlp,
    attention: attention.kind,
    attention_heads: heads,
    kv_heads: attention.kvHeads,
    ...slidingWindow(reader, context),
    vocabulary: filled('vocabulary', reader.count(configKeys.vocabulary)),
    context,
    activation: filled('activation', reader.word(configKeys.activation)),
    mixture_of_experts: experts === null ? (type?.dense ? false : null) : experts > 1,
    experts: experts || null,
    experts_per_token: reader.countOrNone(configKeys.expertsPerToken) || null,
    multimodal: isMultimodal || (type?.text && inner === null ? false : null),
  };
  return { ingredients, notes: [...reader.notes, ...notes] };
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
