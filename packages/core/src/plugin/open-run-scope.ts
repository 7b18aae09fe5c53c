import { Clock } from '../contract/clock.ts';
import type { HostServices } from '../contract/host-services.ts';
import { Http } from '../contract/http.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { Log } from '../contract/log.ts';
import type { Plugin } from '../contract/plugin.ts';
import { Random } from '../contract/random.ts';
import type { Registry } from '../contract/registry.ts';
import type { Token } from '../contract/token.ts';
import { Scope } from './scope.ts';

/**
 * The root scope and, inside it, the run's with every plugin's services, made when first asked for.
 * A token bound by two plugins, or one of ours, is `SERVICE_DUPLICATE`.
 */
export function openRunScope(registry: Registry, services: HostServices): [Scope, Scope] {
  const root = new Scope(null);
  root.give(Http, services.http);
  root.give(Clock, services.clock);
  root.give(Log, services.log);
  const run = new Scope(root);
  run.give(Random, services.random.fork('services'));
  const owners = new Map<Token<unknown>, Plugin>();
  for (const plugin of registry.plugins) {
    for (const binding of plugin.services) {
      const owner = owners.get(binding.token);
      if (owner || run.has(binding.token)) throw twice(binding.token, plugin, owner);
      owners.set(binding.token, plugin);
      const dispose = binding.dispose ?? (() => {});
      if ('useClass' in binding) run.makeClass(binding.token, binding.useClass, dispose);
      else run.make(binding.token, binding.needs ?? [], binding.useFactory, dispose);
    }
  }
  return [root, run];
}

function twice(token: Token<unknown>, plugin: Plugin, owner: Plugin | undefined): KindredError {
  const first = owner ? `plugin "${owner.name}"` : 'kindred';
  return new KindredError(
    'SERVICE_DUPLICATE',
    `Plugin "${plugin.name}" binds ${String(token.description)}, which ${first} binds already.`,
  );
}
