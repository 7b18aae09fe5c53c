import type { Metric } from '@kindred/core';
import { metricsPlugin } from '@kindred/metrics';

/** A metric of the package by name, with checked options. */
export async function makeMetric(name: string, options: object = {}): Promise<Metric> {
  const component = metricsPlugin.components.find(
    (one) => one.kind === 'metric' && one.name === name,
  );
  if (!component) throw new Error(`no metric ${name}`);
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues.map(({ message }) => message).join('; '));
  return (await component.create(checked.value as never)) as Metric;
}
