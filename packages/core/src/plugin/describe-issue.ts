import type { Component } from '../contract/component.ts';
import type { DescribedIssue } from './described-issue.ts';
import { nearestName } from '../contract/nearest-name.ts';
import { keysAt } from './keys-at.ts';
import type { OptionIssue } from './option-issue.ts';

/** What an issue tells the author of the file; unknown keys are one problem each. */
export function describeIssue(
  component: Component,
  issue: OptionIssue,
  options: unknown,
): DescribedIssue[] {
  const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
  const owner = `${component.kind} "${component.name}"`;
  if (issue.code === 'unrecognized_keys' && issue.keys) {
    const known = keysAt(jsonSchema(component), path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `unknown option ${shown([...path, key])} of ${owner}; ${advice(key, known)}`,
    }));
  }
  const missing = path.length > 0 && valueAt(options, path) === undefined;
  if (missing && issue.code?.startsWith('invalid_')) {
    return [{ path, message: `option ${shown(path)} of ${owner} is required` }];
  }
  const name = path.length > 0 ? `option ${shown(path)} of ${owner}` : `the options of ${owner}`;
  return [{ path, message: `${name}: ${reason(issue, valueAt(options, path))}` }];
}

function jsonSchema({ options }: Component): Record<string, unknown> {
  try {
    return options['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
  } catch {
    // Without it there is only less advice.
    return {};
  }
}

function advice(key: string, known: readonly string[]): string {
  const near = nearestName(key, known);
  if (near) return `did you mean ${JSON.stringify(near)}?`;
  return known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
}

function reason(issue: OptionIssue, value: unknown): string {
  if (issue.code === 'invalid_union' && issue.errors && issue.errors.length > 0) {
    const forms = issue.errors.map(([first]) => (first ? reason(first, value) : issue.message));
    return [...new Set(forms)].join(', or: ');
  }
  const message = issue.message.replace(/^Invalid (input|option): /, '');
  const words = (issue.values ?? []).filter((one) => typeof one === 'string');
  const near = typeof value === 'string' ? nearestName(value, words) : null;
  return near ? `${message}; did you mean ${JSON.stringify(near)}?` : message;
}

function valueAt(options: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    options,
  );
}

function shown(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String).join('.').slice(0, 100));
}
