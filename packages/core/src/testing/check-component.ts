import type { Component } from '../contract/component.ts';
import { isBibEntry } from './is-bib-entry.ts';
import { undescribedOptions } from './undescribed-options.ts';
import { promiseOf } from './promise-of.ts';

/**
 * What holds for every component: frozen, named in kebab-case, options strict about unknown keys,
 * each described in its JSON Schema, identity drawn from them, secrets named like variables,
 * citations as BibTeX entries.
 */
export function checkComponent(component: Component): void {
  const must = promiseOf(component);
  must(Object.isFrozen(component), 'is not frozen; make it with its define… function');
  must(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(component.name), 'has a name that is not kebab-case');
  must(component.version !== '', 'has an empty version');
  const schema = component.options['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
  must(schema['type'] === 'object', 'has options that are no object');
  const bare = undescribedOptions(schema);
  must(bare.length === 0, `does not describe its option ${bare[0]}`);
  must(
    schema['additionalProperties'] === false,
    'takes unknown options; use z.strictObject so that a typing error is seen',
  );
  const names = Object.keys(schema['properties'] ?? {});
  const strange = (component.identity ?? []).find((name) => !names.includes(name));
  must(strange === undefined, `has ${strange} in its identity, which is no option`);
  const bib = component.cites?.find((entry) => !isBibEntry(entry));
  must(bib === undefined, `cites ${bib}, which is no BibTeX entry such as @article{key, …}`);
  const secret = component.secrets.find((name) => !/^[A-Z][A-Z0-9_]*$/.test(name));
  must(secret === undefined, `declares the secret ${secret}, which no variable is called`);
}
