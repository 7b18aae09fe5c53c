import { makeToken } from './make-token.ts';

/** Keys from the environment. Yields only the names the component declared in `secrets`. */
export interface Secrets {
  /** The value; throws `SECRET_MISSING` (naming the variable) or `SECRET_UNDECLARED`. */
  read(name: string): string;
}

export const Secrets = makeToken<Secrets>('Secrets', 1);
