import type { Component, ComponentKind, ProviderFacts, Registry } from '@kindred/core';

/** A component as `kindred list --json` shows it. */
export interface ComponentDescription {
  readonly kind: ComponentKind;
  readonly name: string;
  readonly summary: string;
  readonly version: string;
  readonly plugin: string;
  readonly secrets: readonly string[];
  /** What it can do with its default options, else what it can whatever they are, null where that is not said. */
  readonly capabilities: Readonly<Record<string, unknown>> | null;
  /** What each name under `compat:` does otherwise. */
  readonly compat: Readonly<Record<string, string>>;
}

/** Describes without creating anything. */
export async function describeComponent({
  component,
  plugin,
}: Registry.Entry): Promise<ComponentDescription> {
  const { kind, name, summary, version, secrets } = component;
  const capabilities = await defaultFacts(component);
  const compat = Object.fromEntries(
    Object.entries(component.compat ?? {}).map(([variant, { summary: says }]) => [variant, says]),
  );
  return { kind, name, summary, version, plugin: plugin.name, secrets, capabilities, compat };
}

async function defaultFacts(component: Component): Promise<ComponentDescription['capabilities']> {
  const checked = await component.options['~standard'].validate({});
  const { can = null } = component;
  if (checked.issues) return can;
  const facts = component.facts(checked.value as never);
  const { capabilities } = facts as Partial<ProviderFacts>;
  return capabilities ? { ...capabilities } : facts;
}
