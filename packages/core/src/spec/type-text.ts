import { namePattern } from './name-pattern.ts';
import { workPattern } from './work-pattern.ts';

type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, unknown>>;
};

/** A JSON Schema in a few words: `a whole number from 0 to 10`, `text or a mapping with "use"`. */
export function typeText(schema: Schema): string {
  if (schema.anyOf !== undefined) {
    return schema.anyOf.some(isUse)
      ? 'the name of a component or a mapping with "use"'
      : schema.anyOf.map(typeText).join(' or ');
  }
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' or ');
  switch (schema.type) {
    case 'integer':
      return `a whole number${range(schema)}`;
    case 'number':
      return `a number${range(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'string':
      return text(schema);
    case 'array': {
      const items = schema.items?.anyOf?.some(isUse) === true ? ' of components' : '';
      return `a list${items}${schema.minItems === undefined ? '' : ` with at least ${schema.minItems} entry`}`;
    }
    case 'object':
      return isUse(schema) ? 'a mapping with "use"' : 'a mapping';
    default:
      return 'a value';
  }
}

function isUse({ properties }: Schema): boolean {
  return properties !== undefined && 'use' in properties;
}

function text({ pattern, minLength, maxLength }: Schema): string {
  if (pattern === namePattern.source) {
    return 'a name of letters, digits, ".", "_" and "-" that starts with a letter or digit, at most 100 characters';
  }
  if (pattern === workPattern.source) {
    return 'an arXiv id such as arXiv:2510.01030 or a DOI such as 10.1000/182';
  }
  if (maxLength === undefined) return 'text';
  return `text of ${minLength === undefined ? 'at most' : `${minLength} to`} ${maxLength} characters`;
}

function range({ minimum, exclusiveMinimum: above, maximum }: Schema): string {
  const top = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (above !== undefined)
    return ` above ${above}${top === undefined ? '' : ` and at most ${top}`}`;
  if (minimum === undefined) return top === undefined ? '' : ` of at most ${top}`;
  return top === undefined ? ` of at least ${minimum}` : ` from ${minimum} to ${top}`;
}
