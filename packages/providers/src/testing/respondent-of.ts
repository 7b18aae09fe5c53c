import { filesService } from '@kindred/core';
import type { Component, DirectRespondent, Respondent } from '@kindred/core';

/** A direct respondent with checked options, for specs; files are found from `folder`. */
export async function respondentOf(
  component: Component<'provider', Respondent>,
  options: unknown,
  folder = '.',
): Promise<DirectRespondent> {
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues.map(({ message }) => message).join('\n'));
  const made = await component.create(checked.value as never, filesService(folder) as never);
  if (made.kind !== 'direct') throw new Error(`${component.name} is no direct respondent`);
  return made;
}
