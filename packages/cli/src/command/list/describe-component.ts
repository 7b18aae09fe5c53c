import type { Component, ComponentKind, Registry } from '@kindred/core';

/** A component as `kindred list --json` shows it. */
export interface ComponentDescription {
  readonly kind: ComponentKind;
  readonly name: string;
  readonly summary: string;
  readonly version: string;
  readonly plugin: string;
  readonly secrets: readonly string[];
  /** What it can do with its default options; null where an option has no default. */
  readonly capabilities: Readonly<Record<string, unknown>> | null;
}

/** Describes without creating anything. */
export async function describeComponent({
  component,
  plugin,
}: Registry.Entry): Promise<ComponentDescription> {
  const { kind, name, summary, version, secrets } = component;
  const capabilities = await defaultFacts(component);
  return { kind, name, summary, version, plugin: plugin.name, secrets, capabilities };
}

async function defaultFacts(component: Component): Promise<Record<string, unknown> | null> {
  const checked = await component.options['~standard'].validate({});
  return checked.issues ? null : component.facts(checked.value as never);
}
