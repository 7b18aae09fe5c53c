import { dirname } from 'node:path';
import type { ComponentKind } from '../contract/component-kind.ts';
import { Files } from '../contract/files.ts';
import type { Host } from '../contract/host.ts';
import type { HostServices } from '../contract/host-services.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { Pictures } from '../contract/pictures.ts';
import { Random } from '../contract/random.ts';
import type { Registry } from '../contract/registry.ts';
import { safeError } from '../contract/safe-error.ts';
import { Secrets } from '../contract/secrets.ts';
import type { Token } from '../contract/token.ts';
import type { Use } from '../contract/use.ts';
import { checkOptions } from './check-options.ts';
import { componentFailure } from './component-failure.ts';
import { keepSymbolic } from './keep-symbolic.ts';
import { openRunScope } from './open-run-scope.ts';
import { Scope } from './scope.ts';
import { unlessAborted } from './unless-aborted.ts';
import { withCompat } from './with-compat.ts';

const instance = Symbol('kindred/instance') as Token<unknown>;

/**
 * The host of one run: three nested scopes, root (http, clock, log) → run (randomness, plugins' own
 * services) → one a component (its fork of randomness, its files, its secrets). Scopes are disposed
 * in reverse order of opening, services in reverse order of creation.
 */
export function createHost(options: {
  readonly registry: Registry;
  readonly services: HostServices;
  readonly signal: AbortSignal;
}): Host {
  const { registry, services, signal } = options;
  const declared = registry.list().flatMap(({ component }) => component.secrets);
  const scopes: Scope[] = [...openRunScope(registry, services)];
  const run = scopes.at(-1)!;
  let disposed = false;

  async function resolved<Kind extends ComponentKind>(kind: Kind, line: Use) {
    const entry = registry.find(kind, line.use, line.at);
    const use = withCompat(entry.component, line);
    try {
      const filled = services.resolveEnv(use.with, declared);
      const live = await checkOptions(entry.component, use, filled);
      const facts = entry.component.facts(live as never);
      return { ...entry, live, facts, options: keepSymbolic(use.with, live) };
    } catch (cause) {
      throw componentFailure(cause, entry, use, services.mask);
    }
  }

  async function build({ component }: Registry.Entry, live: unknown, use: Use) {
    const asking = `${component.kind} "${component.name}"`;
    const scope = new Scope(run);
    scopes.push(scope);
    scope.give(Random, services.random.fork(`${component.kind}/${use.id}`));
    const folder = dirname(use.at.file);
    scope.give(Files, services.files(folder));
    scope.give(Pictures, services.pictures(folder));
    scope.give(
      Secrets,
      services.secrets(component.secretsOf?.(live as never) ?? component.secrets),
    );
    // A service of the run is made by the run, or it would keep this component's randomness.
    for (const token of component.needs) await scope.get(token, asking);
    scope.make(
      instance,
      component.needs,
      (...needs: never[]) => component.create(live as never, ...needs),
      (made: { dispose?: () => unknown } | null) => made?.dispose?.(),
    );
    return scope.get(instance, asking);
  }

  return {
    resolved,
    async create<Instance>(kind: ComponentKind, use: Use) {
      if (disposed) throw new KindredError('HOST_DISPOSED', 'The run is over.');
      const { live, ...entry } = await resolved(kind, use);
      try {
        return (await unlessAborted(build(entry, live, use), signal)) as Instance;
      } catch (cause) {
        signal.throwIfAborted();
        throw componentFailure(cause, entry, use, services.mask);
      }
    },
    async dispose() {
      disposed = true;
      const failures: unknown[] = [];
      for (let scope = scopes.pop(); scope; scope = scopes.pop()) {
        failures.push(...(await scope.dispose()));
      }
      if (failures.length > 0) throw safeError(failures[0], services.mask);
    },
  };
}
