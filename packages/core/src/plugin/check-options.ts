import type { Component } from '../contract/component.ts';
import type { Json } from '../contract/json.ts';
import type { SourceLocation } from '../contract/source-location.ts';
import type { Use } from '../contract/use.ts';
import { describeIssue } from './describe-issue.ts';
import { OptionsError } from './options-error.ts';

/**
 * A component's options as its schema gives them, defaults filled in. Throws an `OptionsError` with
 * every problem, each at its place in the file, or at the nearest thing around it that has one.
 */
export async function checkOptions(
  component: Component,
  use: Use,
  options: Json,
): Promise<unknown> {
  const result = await component.options['~standard'].validate(options);
  if (!result.issues) return result.value;
  throw new OptionsError(
    result.issues
      .flatMap((issue) => describeIssue(component, issue, options))
      .map(({ message, path }) => ({ message, location: placeOf(use, path) })),
  );
}

function placeOf(use: Use, path: readonly PropertyKey[]): SourceLocation {
  for (let depth = path.length; depth >= 0; depth--) {
    const place = use.places[['with', ...path.slice(0, depth)].map(String).join('.')];
    if (place) return place;
  }
  return use.at;
}
