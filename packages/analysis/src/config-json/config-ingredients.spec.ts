import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configIngredients } from './config-ingredients.ts';

type Config = Readonly<Record<string, unknown>>;
// Names of keys and numbers as these models publish them; keys that say nothing here are left out.
const configs = JSON.parse(
  readFileSync(new URL('fixtures/configs.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Config>>;

// Model, architecture, layers, those of an encoder, hidden, MLP, attention, heads, KV heads, sliding,
// window, vocabulary, context, activation, mixture, experts, per token, multimodal; `-` is null.
test.each(
  `
gpt2 decoder-only 12 - 768 3072 MHA 12 12 - - 50257 1024 gelu_new false - - false
gpt-j-6b decoder-only 28 - 4096 16384 MHA 16 16 - - 50400 2048 gelu_new false - - false
gpt-neox-20b decoder-only 44 - 6144 24576 MHA 64 64 - - 50432 2048 gelu_fast false - - false
flan-t5-xl encoder-decoder 24 24 2048 5120 MHA 32 32 - - 32128 512 gated-gelu false - - false
t5-3b encoder-decoder 24 24 1024 16384 MHA 32 32 - - 32128 512 relu false - - false
bart-large encoder-decoder 12 12 1024 4096 MHA 16 16 - - 50265 1024 gelu false - - false
mamba-2.8b-hf state-space 64 - 2560 - none - - - - 50280 - silu false - - false
falcon-7b decoder-only 32 - 4544 18176 MQA 71 1 - - 65024 2048 gelu false - - false
falcon-40b decoder-only 60 - 8192 32768 GQA 128 8 - - 65024 2048 gelu false - - false
gemma-2-9b decoder-only 42 - 3584 14336 GQA 16 8 true 4096 256000 8192 gelu_pytorch_tanh false - - false
gemma-3-4b-it decoder-only 34 - 2560 10240 GQA 8 4 true 1024 262208 131072 gelu_pytorch_tanh false - - true
mixtral-8x7b decoder-only 32 - 4096 14336 GQA 32 8 false - 32000 32768 silu true 8 2 false
opt-1.3b decoder-only 24 - 2048 8192 MHA 32 32 - - 50272 2048 relu false - - false
bloom-560m decoder-only 24 - 1024 4096 MHA 16 16 - - 250880 - gelu false - - false
phi-1_5 decoder-only 24 - 2048 8192 MHA 32 32 - - 51200 2048 gelu_new false - - false
Phi-3.5-MoE-instruct decoder-only 32 - 4096 6400 GQA 32 8 false - 32064 131072 silu true 16 2 false
Qwen2.5-14B-Instruct decoder-only 48 - 5120 13824 GQA 40 8 false - 152064 32768 silu false - - false
Llama-3.1-8B decoder-only 32 - 4096 14336 GQA 32 8 - - 128256 131072 silu false - - false
gpt-oss-20b decoder-only 24 - 2880 2880 GQA 64 8 true 128 201088 131072 silu true 32 4 false
DeepSeek-V2-Lite decoder-only 27 - 2048 10944 MLA 16 - - - 102400 163840 silu true 64 6 false
`
    .trim()
    .split('\n'),
)('reads %s', (row) => {
  const [name] = row.split(' ');
  const { model_type: type, ...rest } = configIngredients(configs[name]).ingredients;
  expect([name, ...Object.values(rest).map((value) => value ?? '-')].join(' ')).toBe(row);
  const inner = configs[name]['text_config'] as Config | undefined;
  expect(type).toBe((inner ?? configs[name])['model_type']);
});

test('what its code fills in is said, and nothing else is filled in', () => {
  expect(configIngredients(configs['Llama-3.1-8B']).notes).toEqual([]);
  expect(configIngredients(configs['gemma-3-4b-it']).notes).toContain(
    'kv_heads is 4 as transformers fills in for gemma3_text.',
  );
  expect(configIngredients(configs['gpt2']).notes).toEqual([
    'mlp_dim is 4 × the hidden size, as in all gpt2 models that give none.',
    'kv_heads are as many as heads, as in all gpt2 models that give none.',
  ]);
  // Mistral's own default is 8, others' are their heads: nobody can tell from here.
  const { kv_heads: kvHeads, attention } = configIngredients({
    model_type: 'mistral',
    num_attention_heads: 32,
  }).ingredients;
  expect([kvHeads, attention]).toEqual([null, null]);
});

test('a model of an unknown type is read by its keys alone', () => {
  const { ingredients, notes } = configIngredients({
    model_type: 'newest',
    num_hidden_layers: 3,
    num_attention_heads: 8,
    multi_query: true,
  });
  expect(ingredients).toMatchObject({
    architecture: null,
    layers: 3,
    attention: 'MQA',
    kv_heads: 1,
    hidden_dim: null,
    mlp_dim: null,
    mixture_of_experts: null,
    multimodal: null,
  });
  expect(notes).toEqual([
    'The model_type newest is not known here, so what its keys leave open is unknown.',
  ]);
  expect(configIngredients({}).notes[0]).toMatch('There is no model_type');
});

test('nested blocks of other makers are followed, and gpt_bigcode shares by default', () => {
  const dbrx = {
    model_type: 'dbrx',
    d_model: 6144,
    n_heads: 48,
    n_layers: 40,
    max_seq_len: 32768,
    attn_config: { kv_n_heads: 8 },
    ffn_config: { ffn_hidden_size: 10752, moe_num_experts: 16, moe_top_k: 4 },
  };
  expect(configIngredients(dbrx).ingredients).toMatchObject({
    layers: 40,
    mlp_dim: 10752,
    kv_heads: 8,
    context: 32768,
    experts: 16,
    experts_per_token: 4,
  });
  const code = { model_type: 'gpt_bigcode', n_head: 48, n_embd: 6144 };
  const many = configIngredients({ ...code, multi_query: false }).ingredients;
  expect([many['attention'], many['kv_heads']]).toEqual(['MHA', 48]);
  const one = configIngredients(code);
  expect(one.ingredients).toMatchObject({ attention: 'MQA', kv_heads: 1, mlp_dim: 24576 });
  expect(one.notes).toContain('kv_heads are 1 as transformers fills in for gpt_bigcode.');
});

test('where all layers have experts the MLP is one expert, else the dense one', () => {
  // As Qwen3-30B-A3B publishes them.
  const qwen3 = {
    model_type: 'qwen3_moe',
    decoder_sparse_step: 1,
    hidden_size: 2048,
    intermediate_size: 6144,
    mlp_only_layers: [],
    moe_intermediate_size: 768,
    num_experts: 128,
  };
  const mlpOf = (config: Config) => {
    const { ingredients, notes } = configIngredients(config);
    return [ingredients['mlp_dim'], ...notes];
  };
  expect(mlpOf(qwen3)).toEqual([768]);
  expect(mlpOf({ ...qwen3, mlp_only_layers: [0] })).toEqual([6144]);
  expect(mlpOf({ ...qwen3, decoder_sparse_step: 2 })).toEqual([6144]);
  expect(mlpOf({ ...qwen3, num_experts: null })).toEqual([6144]);
  // Qwen2MoeConfig takes a list that is left out as empty.
  const { mlp_only_layers: _, ...qwen2 } = { ...qwen3, model_type: 'qwen2_moe' };
  expect(mlpOf(qwen2)).toEqual([
    768,
    'mlp_dim is that of an expert, as qwen2_moe has them in all layers without mlp_only_layers.',
  ]);
  // Nobody can tell what the code of another type makes of a key that is not there.
  expect(mlpOf({ ...qwen2, model_type: 'newest' })[0]).toBe(6144);
  expect(mlpOf({ ...qwen3, model_type: 'newest' })[0]).toBe(768);
});

test('xglm counts its heads, and rwkv its context, in words of their own', () => {
  const xglm = { model_type: 'xglm', attention_heads: 16, d_model: 1024, ffn_dim: 4096 };
  expect(configIngredients(xglm).ingredients).toMatchObject({
    attention: 'MHA',
    attention_heads: 16,
    kv_heads: 16,
    mlp_dim: 4096,
  });
  const rwkv = { model_type: 'rwkv', context_length: 1024, intermediate_size: 3072 };
  expect(configIngredients(rwkv).ingredients).toMatchObject({
    architecture: 'recurrent',
    attention: 'none',
    context: 1024,
    mlp_dim: 3072,
  });
});

test('no experts make no mixture, which is nothing to remark on', () => {
  const granite = {
    model_type: 'granitemoehybrid',
    intermediate_size: 8192,
    num_local_experts: 0,
    num_experts_per_tok: 0,
  };
  const { ingredients, notes } = configIngredients(granite);
  expect(ingredients).toMatchObject({
    mlp_dim: 8192,
    mixture_of_experts: false,
    experts: null,
    experts_per_token: null,
  });
  expect(notes).toEqual([]);
  const odd = configIngredients({ ...granite, num_local_experts: -1 });
  expect(odd.ingredients['mixture_of_experts']).toBeNull();
  expect(odd.notes).toEqual([
    'num_local_experts is -1, which is no whole number from 0 up: unknown.',
  ]);
});

test('mpt gives its MLP as a ratio and its attention by name', () => {
  const mpt = {
    model_type: 'mpt',
    attn_config: { attn_type: 'multihead_attention' },
    d_model: 4096,
    expansion_ratio: 3,
    n_heads: 32,
  };
  const { ingredients, notes } = configIngredients(mpt);
  expect(ingredients).toMatchObject({ attention: 'MHA', kv_heads: 32, mlp_dim: 12288 });
  expect(notes).toEqual([]);
  const few = { attn_type: 'multiquery_attention' };
  const one = configIngredients({ ...mpt, attn_config: few, expansion_ratio: null });
  expect(one.ingredients).toMatchObject({ attention: 'MQA', kv_heads: 1, mlp_dim: 16384 });
  expect(one.notes).toEqual([
    'mlp_dim is 4 × the hidden size, as in all mpt models that give none.',
  ]);
  const grouped = { attn_type: 'grouped_query_attention', kv_n_heads: 8 };
  expect(configIngredients({ ...mpt, attn_config: grouped }).ingredients['attention']).toBe('GQA');
  // A ratio that cannot be read is not replaced by the usual one.
  const odd = configIngredients({ ...mpt, expansion_ratio: 'four' });
  expect(odd.ingredients['mlp_dim']).toBeNull();
  expect(odd.notes).toEqual([
    'expansion_ratio is "four", which is no whole number above 0: unknown.',
  ]);
});

test('a value that is no count is unknown, never 0, and said', () => {
  const { ingredients, notes } = configIngredients({
    model_type: 'llama',
    num_hidden_layers: '32',
    hidden_size: 0,
    vocab_size: -1,
    num_attention_heads: 8,
    num_key_value_heads: [4, 4, 2],
    max_position_embeddings: 1e300,
    hidden_act: { name: 'silu' },
  });
  const { layers, hidden_dim, vocabulary, kv_heads, attention, context, activation } = ingredients;
  expect([layers, hidden_dim, vocabulary, kv_heads, attention, context, activation]).toEqual(
    Array.from({ length: 7 }, () => null),
  );
  expect(notes).toHaveLength(6);
  expect(notes).toContain(
    'num_key_value_heads is [4,4,2], which is no whole number above 0: unknown.',
  );
});

test('whatever JSON comes, values are counts, words, truths or null', () => {
  const keys = [
    'model_type',
    'text_config',
    'n_layer',
    'num_attention_heads',
    'multi_query',
    '__proto__',
    'constructor',
    'sliding_window',
    'layer_types',
    'attn_config',
    'num_experts',
    'moe_intermediate_size',
    'hidden_size',
    'expansion_ratio',
  ];
  const types = fc.constantFrom(
    'gpt2',
    'mpt',
    'qwen3_moe',
    'falcon',
    't5',
    'mamba',
    'gemma3_text',
    'toString',
  );
  const value = fc.oneof(fc.jsonValue(), types, fc.integer());
  const entry = fc.tuple(fc.constantFrom(...keys), value);
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const text = `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join(',')}}`;
      const { ingredients } = configIngredients(JSON.parse(text) as Config);
      for (const one of Object.values(ingredients)) {
        const isCount = typeof one === 'number' && Number.isSafeInteger(one) && one > 0;
        expect(one === null || isCount || ['string', 'boolean'].includes(typeof one)).toBe(true);
      }
    }),
  );
});
