import { clockService, type OptionsSchema } from '@kindred/core';

/** A component with checked options, outside any run. */
export async function makeComponent<T>(
  component: { options: OptionsSchema; create: (...args: never[]) => unknown },
  options: object,
): Promise<T> {
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues[0].message);
  return (await component.create(checked.value as never, clockService as never)) as T;
}
