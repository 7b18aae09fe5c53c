import type { Component, Plugin } from '@kindred/core';
import { componentKinds } from '../command/list/component-kinds.ts';
import { markdownTable } from './markdown-table.ts';
import { optionRows } from './option-rows.ts';

/** `docs/components.md`: every built-in component with its options. */
export function componentsPage(plugins: readonly Plugin[]): string {
  const all = plugins.flatMap(({ components }) => components);
  const sections = componentKinds.map((kind) => {
    const own = all.filter((component) => component.kind === kind);
    return own.length === 0 ? '' : `## ${kind}\n\n${own.map(section).join('\n')}`;
  });
  return `# Components

Made by \`node scripts/generate-docs.mjs\` from the components themselves; do not edit.

${sections.filter((text) => text !== '').join('\n')}`;
}

function section(component: Component): string {
  const rows = optionRows(component);
  const variants = Object.entries(component.compat ?? {}).map(
    ([name, { summary }]) => `- \`compat: "${name}"\`: ${summary}`,
  );
  const secrets = component.secrets.map((name) => `\`${name}\``).join(', ');
  return [
    `### \`${component.name}\``,
    '',
    component.summary,
    '',
    ...(secrets === '' ? [] : [`Reads the environment variables ${secrets}.`, '']),
    ...(rows.length === 0
      ? ['It has no options.']
      : [markdownTable(['option', 'meaning', 'type', 'default'], rows)]),
    '',
    ...(variants.length === 0 ? [] : ['Published variants:', '', ...variants, '']),
  ].join('\n');
}
