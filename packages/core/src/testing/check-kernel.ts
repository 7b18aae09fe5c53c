import type { Component } from '../contract/component.ts';
import type { Kernel } from '../contract/kernel.ts';
import type { KernelArray } from '../contract/kernel-array.ts';
import type { KernelBackend } from '../contract/kernel-backend.ts';
import type { KernelCase } from '../contract/kernel-case.ts';
import type { KernelSession } from '../contract/kernel-session.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import type { Promised } from './promised.ts';
import { withComponent } from './with-component.ts';

/** The least a session of single precision is held to: see `Kernel.tolerance`. */
const single = 2e-5;

/**
 * Every kernel the backend has gives, on every declared case, the reference's results within the
 * declared tolerance, and the same bits again, also with eight threads and from uploaded buffers; a
 * session that was stopped or disposed refuses. `kernels` are the laws it is tested on; it must have
 * at least one.
 */
export function checkKernel(
  component: Component<'kernel', KernelBackend>,
  setup: KitSetup & { readonly kernels: readonly Kernel[] },
): Promise<void> {
  const must = promiseOf(component);
  const { kernels } = setup;
  return withComponent(component, setup, async ({ instance, services: { signal } }) => {
    const open = (threads: number) => instance.open({ threads, signal, kernels });
    const sessions = [await open(1), await open(8)];
    try {
      const held = kernels.filter((kernel) => sessions[0].has(kernel));
      must(held.length > 0, 'has none of the kernels');
      for (const kernel of held) {
        must(kernel.cases.length > 0, `has ${kernel.id}, which has no case to be tested on`);
        for (const one of kernel.cases) await checkCase(kernel, one, sessions, must);
      }
      const stop = new AbortController();
      const stopped = await instance.open({ threads: 1, signal: stop.signal, kernels });
      sessions.push(stopped);
      stop.abort();
      must(await refuses(stopped, held[0]), 'runs on although its signal was aborted');
      await sessions[0].dispose();
      must(await refuses(sessions[0], held[0]), 'runs on although it was disposed');
    } finally {
      for (const session of sessions) await session.dispose();
    }
  });
}

async function refuses(session: KernelSession, kernel: Kernel): Promise<boolean> {
  return runPlain(kernel, kernel.cases[0], session).then(
    () => false,
    () => true,
  );
}

async function checkCase(
  kernel: Kernel,
  one: KernelCase,
  sessions: readonly KernelSession[],
  must: Promised,
): Promise<void> {
  const what = `on ${kernel.id}, case "${one.name}",`;
  const expected = one.make();
  const result = kernel.reference(expected.arrays, expected.scalars);
  const wanted = flat(kernel, result, expected.arrays);
  const first = await runPlain(kernel, one, sessions[0]);
  const least = sessions[0].precision === 'single' ? single : 0;
  const absolute = Math.max(kernel.tolerance.absolute, least);
  const relative = Math.max(kernel.tolerance.relative, least);
  for (const [name, values] of Object.entries(wanted)) {
    const far = first[name]?.findIndex((got, k) => !near(got, values[k], { absolute, relative }));
    const length = first[name]?.length;
    must(length === values.length, `${what} gives ${length} numbers for ${name}`);
    must(far === -1, `${what} gives ${first[name][far]} for ${name}[${far}], not ${values[far]}`);
  }
  const same = (other: object) => bits(other) === bits(first);
  must(same(await runPlain(kernel, one, sessions[0])), `${what} gives other bits again`);
  must(
    same(await runPlain(kernel, one, sessions[1])),
    `${what} gives other bits with eight threads`,
  );
  must(same(await runUploaded(kernel, one, sessions[0])), `${what} gives other bits from buffers`);
}

async function runPlain(kernel: Kernel, one: KernelCase, session: KernelSession) {
  const { arrays, scalars } = one.make();
  return flat(kernel, await session.run(kernel, arrays, scalars), arrays);
}

async function runUploaded(kernel: Kernel, one: KernelCase, session: KernelSession) {
  const { arrays, scalars } = one.make();
  const entries = await Promise.all(
    Object.entries(arrays).map(
      async ([name, array]) => [name, await session.upload(array)] as const,
    ),
  );
  const buffers = Object.fromEntries(entries);
  const result = await session.run(kernel, buffers, scalars);
  const written: Record<string, KernelArray> = {};
  for (const name of kernel.writes) written[name] = await session.download(buffers[name]);
  session.release(...Object.values(buffers));
  return flat(kernel, result, written);
}

function flat(
  kernel: Kernel,
  result: { readonly [name: string]: number },
  arrays: { readonly [name: string]: KernelArray },
): Record<string, number[]> {
  return Object.fromEntries([
    ...Object.entries(result).map(([name, value]) => [`result ${name}`, [value]] as const),
    ...kernel.writes.map((name) => [name, Array.from(arrays[name])] as const),
  ]);
}

function near(got: number, wanted: number, { absolute, relative }: Kernel['tolerance']): boolean {
  // Of an infinite reference the bound would be infinite too.
  if (!Number.isFinite(wanted)) return Object.is(got, wanted);
  return Math.abs(got - wanted) <= absolute + relative * Math.abs(wanted);
}

/** Every bit of every number as text: JSON alone drops the sign of 0 and what is not finite. */
function bits(values: object): string {
  return JSON.stringify(values, (_, value: unknown) =>
    Object.is(value, -0) || (typeof value === 'number' && !Number.isFinite(value))
      ? `${Object.is(value, -0) ? '-' : ''}${String(value)}`
      : value,
  );
}
