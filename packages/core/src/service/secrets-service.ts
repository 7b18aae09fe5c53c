import { KindredError } from '../contract/kindred-error.ts';
import type { Secrets } from '../contract/secrets.ts';
import { registerSecret } from './register-secret.ts';

/** The environment's variables named in `declared`, and no others. */
export function secretsService(declared: readonly string[]): Secrets {
  return {
    read(name) {
      if (!declared.includes(name)) {
        throw new KindredError(
          'SECRET_UNDECLARED',
          `The component read the secret ${name} without declaring it: add it to its \`secrets\`.`,
        );
      }
      const value = process.env[name]?.trim();
      if (!value) {
        throw new KindredError('SECRET_MISSING', `Set the environment variable ${name}.`);
      }
      registerSecret(value);
      return value;
    },
  };
}
