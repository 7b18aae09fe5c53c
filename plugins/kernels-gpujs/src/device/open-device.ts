import type { Device } from './device.ts';
import { flatRows } from './flat-rows.ts';
import type { GpuJs } from './gpu-js.ts';
import { isResident } from './is-resident.ts';
import { nest } from './nest.ts';

type Instance = InstanceType<GpuJs['GPU']>;

/** More programs than any law needs for all its shapes; each holds the memory it writes. */
const many = 100;

/** What an instance of gpu.js can do, in the words the laws use. */
export function openDevice(gpu: Instance): Device {
  const compiled = new Map<string, ReturnType<Instance['createKernel']>>();
  const widest = gpu.Kernel.features.maxTextureSize ?? Infinity;
  return {
    widest,
    grain: gpu.Kernel.name === 'CPUKernel' ? 2 ** 24 : 2 ** 28,
    program(name, body, { size, constants = {}, loops = 1e9 }) {
      // gpu.js folds one axis and three into a square texture, two it takes as they are.
      const [width, height, depth = 1] = size;
      const longest = height > 1 && depth === 1 ? Math.max(width, height) : 1;
      if (longest > widest)
        throw new Error(
          `${longest} items, features or trials are more than a texture here holds (${widest})`,
        );
      const key = JSON.stringify([name, size, constants, loops]);
      const known = compiled.get(key);
      const kernel =
        known ??
        gpu.createKernel(body, {
          output: [...size],
          constants: { ...constants },
          loopMaxIterations: loops,
          precision: 'single',
          pipeline: true,
          dynamicArguments: true,
        });
      compiled.set(key, kernel);
      let last: object | null = null;
      return async (...args) => {
        // A handle of WebGPU owns the memory it stands for, together with the program, until deleted.
        if (last && isResident(last) && last.type === 'WebGPUBuffer') last.delete();
        last = await kernel(...args);
        const { constructor, fallbackReason } = kernel.kernel;
        if (constructor !== gpu.Kernel)
          throw new Error(`gpu.js left ${gpu.Kernel.name}: ${fallbackReason ?? 'no reason given'}`);
        return last;
      };
    },
    send: nest,
    async read(grid) {
      return flatRows(isResident(grid) ? await grid.toArray() : grid);
    },
    tidy() {
      if (compiled.size <= many) return;
      for (const kernel of compiled.values()) kernel.destroy();
      compiled.clear();
    },
    close: () => gpu.destroy(),
  };
}
