import 'reflect-metadata';
import { Container } from 'inversify';
import { KindredError } from '../contract/kindred-error.ts';
import type { Token } from '../contract/token.ts';

type Dispose = (service: never) => unknown;

/** One level of services. Every service is made once, when first asked for, and sees its parents. */
export class Scope {
  readonly #container: Container;
  readonly #parent: Scope | null;
  readonly #made: Token<unknown>[] = [];

  constructor(parent: Scope | null) {
    this.#parent = parent;
    this.#container = new Container(parent ? { parent: parent.#container } : {});
  }

  has(token: Token<unknown>): boolean {
    return this.#container.isBound(token);
  }

  give<T>(token: Token<T>, service: T): void {
    this.#container.bind(token).toConstantValue(service);
  }

  make(
    token: Token<unknown>,
    needs: readonly Token<unknown>[],
    factory: (...services: never[]) => unknown,
    dispose: Dispose,
  ): void {
    this.#container
      .bind(token)
      .toResolvedValue(factory as (...services: unknown[]) => unknown, [...needs])
      .inSingletonScope()
      .onDeactivation((service) => dispose(service as never) as void);
    this.#remember(token);
  }

  /** The class may carry inversify's decorators. */
  makeClass(
    token: Token<unknown>,
    type: new (...services: never[]) => unknown,
    dispose: Dispose,
  ): void {
    this.#container
      .bind(token)
      .to(type)
      .inSingletonScope()
      .onDeactivation((service) => dispose(service as never) as void);
    this.#remember(token);
  }

  /** The service, made in the scope that binds it; `SERVICE_MISSING` names the token and `asking`. */
  async get(token: Token<unknown>, asking: string): Promise<unknown> {
    if (this.#parent?.has(token) && !this.#container.isCurrentBound(token)) {
      return this.#parent.get(token, asking);
    }
    try {
      return await this.#container.getAsync(token);
    } catch (cause) {
      const missing = /^No bindings found for service: "Symbol\((.+?)\)"/.exec(
        cause instanceof Error ? cause.message : '',
      );
      if (!missing) throw cause;
      throw new KindredError(
        'SERVICE_MISSING',
        `No loaded plugin gives the service ${missing[1]}, which ${asking} needs.`,
      );
    }
  }

  /** Disposes what was made here, last made first, and gives the failures. */
  async dispose(): Promise<unknown[]> {
    const failures: unknown[] = [];
    for (let token = this.#made.pop(); token; token = this.#made.pop()) {
      try {
        await this.#container.unbindAsync(token);
      } catch (cause) {
        failures.push(cause);
      }
    }
    return failures;
  }

  #remember(token: Token<unknown>): void {
    this.#container.onActivation(token, (_, service) => {
      this.#made.push(token);
      return service;
    });
  }
}
