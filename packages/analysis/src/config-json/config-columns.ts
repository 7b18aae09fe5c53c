/** Units of what a `config.json` gives. */
export const configColumns = {
  layers: { unit: 'layers' },
  encoder_layers: { unit: 'layers' },
  hidden_dim: { unit: 'units' },
  mlp_dim: { unit: 'units' },
  attention_heads: { unit: 'heads' },
  kv_heads: { unit: 'heads' },
  sliding_window: { unit: 'tokens' },
  vocabulary: { unit: 'tokens' },
  context: { unit: 'tokens' },
  experts: { unit: 'experts' },
  experts_per_token: { unit: 'experts' },
} as const;
