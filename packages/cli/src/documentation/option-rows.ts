import type { Component } from '@kindred/core';

type Node = {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
};

/** Rows of option, meaning, type and default, options of options after the one they belong to. */
export function optionRows(component: Component): string[][] {
  const schema = component.options['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
  return rowsOf(schema, '');
}

function rowsOf(node: Node, prefix: string): string[][] {
  return Object.entries(node.properties ?? {}).flatMap(([name, option]) => {
    const required = node.required?.includes(name) === true && option.default === undefined;
    const value = option.default === undefined ? '' : `\`${JSON.stringify(option.default)}\``;
    const row = [
      `\`${prefix}${name}\``,
      option.description ?? '',
      typeOf(option),
      required ? 'required' : value,
    ];
    return [row, ...rowsOf(option, `${prefix}${name}.`)];
  });
}

function typeOf(node: Node): string {
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum) return node.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (node.anyOf) return node.anyOf.map(typeOf).join(' or ');
  if (node.items) return `list of ${typeOf(node.items)}`;
  return [node.type ?? 'any'].flat().join(' or ');
}
