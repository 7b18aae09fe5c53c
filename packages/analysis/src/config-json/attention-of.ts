import type { IngredientValue } from '@kindred/core';
import { configKeys } from './config-keys.ts';
import type { ConfigReader } from './config-reader.ts';
import type { ModelType } from './model-types.ts';

/**
 * How heads share keys and values: MHA (each has its own), GQA (groups share), MQA (all share), MLA
 * (a common low-rank code), none (no attention); null where the configuration does not say.
 */
export function attentionOf(
  reader: ConfigReader,
  heads: number | null,
  about: {
    readonly name: string | null;
    readonly type: ModelType | undefined;
    readonly filled: <T extends IngredientValue>(key: string, found: T | null) => T | null;
    readonly notes: string[];
  },
): {
  readonly kind: 'MHA' | 'GQA' | 'MQA' | 'MLA' | 'none' | null;
  readonly kvHeads: number | null;
} {
  const { name, type, filled, notes } = about;
  if (type?.architecture === 'state-space' || type?.architecture === 'recurrent') {
    return { kind: 'none', kvHeads: null };
  }
  if (typeof reader.value('kv_lora_rank') === 'number') return { kind: 'MLA', kvHeads: null };
  const said = saysMultiQuery(reader, name);
  const multiQuery = said ?? isMultiQuery(reader, name);
  let kvHeads = multiQuery ? 1 : filled('kv_heads', reader.count(configKeys.kvHeads));
  if (multiQuery && said === null) {
    notes.push(`kv_heads are 1 as transformers fills in for ${name}.`);
  }
  const given = configKeys.kvHeads.some((key) => (reader.value(key) ?? null) !== null);
  if (kvHeads === null && !given && heads !== null && (said === false || type?.kvHeads)) {
    kvHeads = heads;
    if (said === null) {
      notes.push(`kv_heads are as many as heads, as in all ${name} models that give none.`);
    }
  }
  if (heads === null || kvHeads === null) return { kind: null, kvHeads };
  if (kvHeads === heads) return { kind: 'MHA', kvHeads };
  return { kind: kvHeads === 1 ? 'MQA' : 'GQA', kvHeads };
}

/** Whether one key–value head serves all; null where the configuration does not say. */
function saysMultiQuery(reader: ConfigReader, name: string | null): boolean | null {
  if (countsItsHeads(reader, name)) return null;
  const said = reader.value('multi_query');
  if (typeof said === 'boolean') return said;
  const kind = reader.value('attn_config.attn_type');
  if (kind === 'multiquery_attention') return true;
  return kind === 'multihead_attention' ? false : null;
}

/** Whether it does in all models of the type that do not say. */
function isMultiQuery(reader: ConfigReader, name: string | null): boolean {
  return name === 'gpt_bigcode' || (name === 'falcon' && !countsItsHeads(reader, name));
}

/** Falcon's second architecture counts its key–value heads, whatever multi_query says. */
function countsItsHeads(reader: ConfigReader, name: string | null): boolean {
  return name === 'falcon' && reader.value('new_decoder_architecture') === true;
}
