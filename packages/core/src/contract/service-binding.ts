import type { Token } from './token.ts';

/**
 * A service a plugin adds at run scope. `useClass` may carry inversify's decorators; `useFactory`
 * needs none. `dispose` runs when the run ends, in reverse order of creation.
 */
export type ServiceBinding =
  | {
      readonly token: Token<unknown>;
      readonly needs?: readonly Token<unknown>[];
      readonly useFactory: (...services: never[]) => unknown;
      readonly dispose?: (service: never) => void | Promise<void>;
    }
  | {
      readonly token: Token<unknown>;
      readonly useClass: new (...services: never[]) => unknown;
      readonly dispose?: (service: never) => void | Promise<void>;
    };
