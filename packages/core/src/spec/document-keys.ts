import { z } from 'zod';
import { experimentSchema } from './experiment-schema.ts';
import { slotOwners } from './slot-owners.ts';
import { typeText } from './type-text.ts';

/** One key of the experiment file, for the docs. `default` is YAML, or null where it has none. */
export interface DocumentedKey {
  readonly key: string;
  /** The stage that reads it; `load` for those that only shape the file. */
  readonly owner: string;
  readonly meaning: string;
  readonly type: string;
  readonly required: boolean;
  readonly default: string | null;
}

type Node = {
  readonly description?: string;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
};

const COMMON = ['use', 'with', 'id', 'compat'];

/** Every key of the grammar in the order of the pipeline; `…` stands for any component's entry. */
export function documentKeys(): DocumentedKey[] {
  const schema = z.toJSONSchema(experimentSchema, { io: 'input', reused: 'inline' }) as Node;
  const rows = Object.entries(experimentSchema.shape).flatMap(([key, zod]) =>
    rowsBelow(schema, [key], slotOwners.get(zod)?.owner ?? 'load', key),
  );
  const anyUse = mappingOf(schema.properties!['stimuli'])!;
  return [...rows, ...rowsBelow(anyUse, COMMON, 'load', '….')];
}

function rowsBelow(
  parent: Node,
  keys: readonly string[],
  owner: string,
  prefix: string,
): DocumentedKey[] {
  return keys.flatMap((key) => {
    const node = parent.properties![key];
    const path = prefix.endsWith('.') ? prefix + key : prefix;
    const below = mappingOf(node.items ?? node);
    const names = Object.keys(below?.properties ?? {});
    const inner = names.includes('use') ? names.filter((name) => !COMMON.includes(name)) : names;
    const row: DocumentedKey = {
      key: path,
      owner,
      meaning: node.description ?? '',
      type: typeText(node),
      required: parent.required?.includes(key) === true && node.default === undefined,
      default: node.default === undefined ? null : JSON.stringify(node.default),
    };
    const next = `${path}${node.items === undefined ? '' : '[]'}.`;
    return [row, ...(below === null ? [] : rowsBelow(below, inner, owner, next))];
  });
}

/** The long form of a slot, or a mapping of fixed keys. */
function mappingOf(node: Node): Node | null {
  if (node.properties !== undefined) return node;
  return node.anyOf?.find(({ properties }) => properties !== undefined) ?? null;
}
