import type { Json } from '../contract/json.ts';
import { KindredError } from '../contract/kindred-error.ts';

const reference = /\$\{env:([^}]*)\}/g;
const variable = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * `value` with `${env:NAME}` replaced in every string by the environment variable. Throws
 * `ENV_MISSING`, `ENV_BAD_NAME`, and `ENV_IS_SECRET` for a name some component declares as a secret.
 */
export function resolveEnv(value: Json, declaredSecrets: readonly string[]): Json {
  if (typeof value === 'string') {
    return value.replace(reference, (_, name: string) => read(name, declaredSecrets));
  }
  if (Array.isArray(value)) return value.map((item: Json) => resolveEnv(item, declaredSecrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, resolveEnv(member, declaredSecrets)]),
  );
}

function read(name: string, declaredSecrets: readonly string[]): string {
  if (!variable.test(name)) {
    throw new KindredError('ENV_BAD_NAME', `"\${env:${name}}" names no environment variable.`);
  }
  if (declaredSecrets.includes(name)) {
    throw new KindredError(
      'ENV_IS_SECRET',
      `\${env:${name}} would put a secret into the configuration: the component that needs ${name} reads it itself.`,
    );
  }
  const found = process.env[name];
  if (found === undefined) {
    throw new KindredError('ENV_MISSING', `Set the environment variable ${name}.`);
  }
  return found;
}
