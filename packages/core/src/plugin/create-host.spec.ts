import { inject, injectable } from 'inversify';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Component } from '../contract/component.ts';
import { Files } from '../contract/files.ts';
import { Http } from '../contract/http.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { makeToken } from '../contract/make-token.ts';
import { Random } from '../contract/random.ts';
import { Secrets } from '../contract/secrets.ts';
import type { ServiceBinding } from '../contract/service-binding.ts';
import type { Token } from '../contract/token.ts';
import { hostServices } from '../service/host-services.ts';
import { createHost } from './create-host.ts';
import { createRegistry } from './create-registry.ts';
import { defineComponent } from './define-component.ts';
import { definePlugin } from './define-plugin.ts';

const options = z.looseObject({ url: z.string().default('none') });
const stop = new AbortController();
const services = hostServices({ seed: 7, sink: () => {}, signal: stop.signal });
const log: string[] = [];
afterEach(() => (vi.unstubAllEnvs(), void log.splice(0)));

function metric(
  name: string,
  needs: readonly Token<never>[],
  create: (...made: never[]) => unknown,
  secrets: string[] = [],
): Component {
  const make = (given: unknown, ...rest: never[]) => create(...rest, given as never);
  return defineComponent('metric', { name, options, needs, secrets, create: make });
}

function hostOf(components: Component[], bindings: ServiceBinding[] = [], signal = stop.signal) {
  const plugin = definePlugin({ name: 'acme', version: '3.1.0', components, services: bindings });
  return createHost({ registry: createRegistry([plugin]), services, signal });
}

const use = (name: string, id = name, given = {}) => ({
  id,
  use: name,
  with: given,
  at: { file: '/data/set/x.yaml', line: 9, column: 3 },
  places: {},
});

const Budget = makeToken<{ draws: number[]; who: string }>('Budget', 1, 'acme');
const Meter = makeToken<{ budget: unknown }>('Meter', 1, 'acme');
const noting = (what: string) => ({ dispose: () => void log.push(what) });

test('each component has its own randomness, files and secrets; http is shared', async () => {
  vi.stubEnv('ACME_KEY', 'a-value');
  const needs = [Random, Files, Secrets, Http] as unknown as Token<never>[];
  const host = hostOf([metric('m', needs, (...made) => made, ['ACME_KEY'])]);
  const [random, files, secrets, http] = await host.create<[Random, Files, Secrets, Http]>(
    'metric',
    use('m', 'first'),
  );
  expect(random.uint32()).toBe(services.random.fork('metric/first').uint32());
  expect(files.resolve(`a.csv`)).toBe('/data/set/a.csv');
  expect(secrets.read('ACME_KEY')).toBe('a-value');
  expect(() => secrets.read('OTHER')).toThrow(
    expect.objectContaining({ code: 'SECRET_UNDECLARED' }) as Error,
  );
  expect(http).toBe(services.http);
});

test('a run service is made once, by the run and not by who asks first', async () => {
  const made: number[] = [];
  const budget: ServiceBinding = {
    token: Budget,
    needs: [Random],
    useFactory: async (random: Random) => ({
      draws: made,
      who: String(made.push(random.uint32())),
    }),
  };
  const host = hostOf([metric('a', [Budget as Token<never>], (one) => ({ one }))], [budget]);
  const [first, second] = await Promise.all(
    ['1', '2'].map((id) => host.create<{ one: object }>('metric', use('a', id))),
  );
  expect(first.one).toBe(second.one);
  expect(made).toEqual([services.random.fork('services').uint32()]);
});

test('decorated classes of a plugin are injected', async () => {
  class Plain {
    readonly who = 'plain';
    readonly draws = [];
  }
  @injectable()
  class Metered {
    readonly budget: Plain;
    constructor(@inject(Budget) budget: Plain) {
      this.budget = budget;
    }
  }
  const host = hostOf(
    [metric('a', [Meter as Token<never>], (one) => one)],
    [
      { token: Meter, useClass: Metered },
      { token: Budget, useClass: Plain },
    ],
  );
  const meter = await host.create<Metered>('metric', use('a'));
  expect(meter.budget.who).toBe('plain');
});

test('scopes are disposed in reverse, each service once, failures do not stop the rest', async () => {
  const bindings: ServiceBinding[] = [
    { token: Budget, useFactory: () => ({}), dispose: () => void log.push('budget') },
    {
      token: Meter,
      needs: [Budget],
      useFactory: () => ({}),
      dispose: async () => void log.push('meter'),
    },
  ];
  const host = hostOf(
    [
      metric('a', [Meter as Token<never>], () => noting('a')),
      metric('b', [], () => ({ dispose: () => Promise.reject(new Error('b is stuck')) })),
      metric('c', [], () => noting('c')),
    ],
    bindings,
  );
  for (const name of ['a', 'b', 'c']) await host.create('metric', use(name));
  await expect(host.dispose()).rejects.toThrow('b is stuck');
  expect(log).toEqual(['c', 'a', 'meter', 'budget']);
  await host.dispose();
  expect(log).toHaveLength(4);
  await expect(host.create('metric', use('a'))).rejects.toThrow(/run is over/);
});

test('the environment is filled in for the component and stays symbolic in the plan', async () => {
  vi.stubEnv('HOST', 'http://localhost');
  const host = hostOf([metric('a', [], (given) => given, ['ACME_KEY'])]);
  const written = use('a', 'a', { url: '${env:HOST}/v1', other: ['${env:HOST}', 1] });
  const { options: plain, live, component } = await host.resolved('metric', written);
  expect(plain).toEqual(written.with);
  expect(live).toEqual({ url: 'http://localhost/v1', other: ['http://localhost', 1] });
  expect(component.name).toBe('a');
  expect(await host.create('metric', written)).toEqual(live);
  for (const [name, code] of [
    ['NOT_SET', 'ENV_MISSING'],
    ['ACME_KEY', 'ENV_IS_SECRET'],
  ]) {
    const bad = host.create('metric', use('a', 'a', { url: `\${env:${name}}` }));
    await expect(bad).rejects.toMatchObject({ code, location: { line: 9 } });
  }
});

test.each([
  [
    () => {
      throw new TypeError('boom');
    },
    'COMPONENT_FAILED',
    'The metric "a" of plugin "acme" 3.1.0 failed: boom',
  ],
  [() => Promise.reject(new KindredError('FILE_MISSING', 'no file')), 'FILE_MISSING', 'no file'],
])('a create that fails is named, at its line (%#)', async (create, code, message) => {
  const made = hostOf([metric('a', [], create)]).create('metric', use('a'));
  await expect(made).rejects.toMatchObject({ code, message, location: { line: 9 } });
});

test('a service nobody gives is named with who needs it, also behind a class', async () => {
  const needs = [Meter as Token<never>];
  await expect(
    hostOf([metric('a', needs, () => 1)]).create('metric', use('a')),
  ).rejects.toMatchObject({
    code: 'SERVICE_MISSING',
    message: 'No loaded plugin gives the service acme/Meter@1, which metric "a" needs.',
  });
  const binding: ServiceBinding = { token: Meter, needs: [Budget], useFactory: () => 1 };
  const deep = hostOf([metric('a', needs, () => 1)], [binding]);
  await expect(deep.create('metric', use('a'))).rejects.toThrow(/acme\/Budget@1/);
  expect(() => hostOf([], [{ token: Http, useFactory: () => 1 }])).toThrow(/kindred binds already/);
});

test('an abort ends a create that hangs', async () => {
  const gone = new AbortController();
  const host = hostOf([metric('a', [], () => new Promise(() => {}))], [], gone.signal);
  const made = host.create('metric', use('a'));
  gone.abort(new Error('ctrl-c'));
  await expect(made).rejects.toThrow('ctrl-c');
});
