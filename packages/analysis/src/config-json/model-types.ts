import type { IngredientValue } from '@kindred/core';

/** What is true of every configuration of a type because its code in `transformers` says so. */
export interface ModelType {
  readonly architecture:
    | 'decoder-only'
    | 'encoder-decoder'
    | 'encoder-only'
    | 'state-space'
    | 'recurrent'
    | 'hybrid';
  /** It has no experts. */
  readonly dense?: true;
  /** It reads text alone. */
  readonly text?: true;
  /** `same`: each head has its own keys and values unless the configuration says otherwise. */
  readonly kvHeads?: 'same';
  /** Its layers have experts, unless `decoder_sparse_step` or `mlp_only_layers` says otherwise. */
  readonly expertLayers?: 'all';
  /** Where no MLP size is given, it is this many times the hidden size, or `expansion_ratio` times. */
  readonly mlpRatio?: number;
  /** What its configuration class fills in where a key is left out. */
  readonly defaults?: Readonly<Record<string, IngredientValue>>;
}

const decoder = { architecture: 'decoder-only', dense: true, text: true } as const;
const multiHead = { ...decoder, kvHeads: 'same' } as const;
const experts = { architecture: 'decoder-only', text: true } as const;
const seq2seq = { ...multiHead, architecture: 'encoder-decoder' } as const;
const encoder = { ...multiHead, architecture: 'encoder-only' } as const;
const stateSpace = { architecture: 'state-space', dense: true, text: true } as const;
const hybrid = { architecture: 'hybrid', text: true } as const;
const t5 = { ...seq2seq, defaults: { activation: 'relu' } } as const;
const all = (names: string, type: ModelType) =>
  names.split(' ').map((name) => [name, type] as const);

/** By `model_type`. Types not named here are read by their keys alone. */
export const modelTypes: ReadonlyMap<string, ModelType> = new Map([
  ...all(
    'mistral qwen2 qwen3 gemma gemma2 cohere cohere2 starcoder2 granite nemotron glm glm4 exaone4 smollm3 stablelm internlm2',
    decoder,
  ),
  ...all('gpt_neox opt xglm biogpt llama phi phi3 olmo olmo2 olmo3', multiHead),
  ...all('gpt2 gptj gpt_neo codegen', { ...multiHead, mlpRatio: 4 }),
  ['bloom', { ...multiHead, mlpRatio: 4, defaults: { activation: 'gelu' } }],
  ...all('gpt_bigcode mpt', { ...decoder, mlpRatio: 4 }),
  ['falcon', { ...decoder, mlpRatio: 4, defaults: { activation: 'gelu', context: 2048 } }],
  [
    'gemma3_text',
    {
      ...decoder,
      defaults: {
        attention_heads: 8,
        kv_heads: 4,
        vocabulary: 262208,
        context: 131072,
        activation: 'gelu_pytorch_tanh',
      },
    },
  ],
  ...all(
    'mixtral olmoe phimoe gpt_oss dbrx deepseek_v2 deepseek_v3 granitemoe llama4_text',
    experts,
  ),
  ...all('qwen2_moe qwen3_moe', { ...experts, expertLayers: 'all' }),
  ...all('t5 longt5', t5),
  ...all('mt5 umt5 bart mbart pegasus blenderbot m2m_100 marian', seq2seq),
  ...all('bert roberta xlm-roberta electra deberta deberta-v2 albert', encoder),
  ...all('mamba mamba2 falcon_mamba', stateSpace),
  ['rwkv', { ...stateSpace, architecture: 'recurrent' }],
  ...all('jamba zamba zamba2 bamba falcon_h1 recurrent_gemma granitemoehybrid nemotron_h', hybrid),
]);
