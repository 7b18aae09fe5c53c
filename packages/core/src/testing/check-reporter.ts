import { posix } from 'node:path';
import type { Component } from '../contract/component.ts';
import type { Reporter } from '../contract/reporter.ts';
import type { RunRecord } from '../contract/run-record.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import { withComponent } from './with-component.ts';

/** Writes only below its folder, each file once and with content; its entry is one of them. */
export function checkReporter(
  component: Component<'reporter', Reporter>,
  setup: KitSetup & { readonly run: RunRecord },
): Promise<void> {
  const must = promiseOf(component);
  return withComponent(component, setup, async ({ instance }) => {
    const sizes = new Map<string, number>();
    const { entry } = await instance.report(setup.run, {
      async write(path, content) {
        const normal = posix.normalize(path);
        const inside = !posix.isAbsolute(path) && !normal.startsWith('..') && !path.includes('\\');
        must(inside && !/^[a-z]:/i.test(path), `writes "${path}", outside its folder`);
        must(!sizes.has(normal), `writes "${path}" twice`);
        sizes.set(normal, 0);
        if (typeof content === 'string' || content instanceof Uint8Array) {
          return void sizes.set(normal, content.length);
        }
        for await (const part of content) sizes.set(normal, sizes.get(normal)! + part.length);
      },
    });
    const empty = [...sizes].find(([, size]) => size === 0)?.[0];
    must(empty === undefined, `leaves "${empty}" empty`);
    must(
      entry === null || sizes.has(posix.normalize(entry)),
      `names "${entry}" but did not write it`,
    );
  });
}
