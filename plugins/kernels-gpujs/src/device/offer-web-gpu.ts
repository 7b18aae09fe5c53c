import { loadOptional } from './load-optional.ts';
import { unavailable } from './unavailable.ts';

interface Adapter {
  readonly info: {
    readonly vendor: string;
    readonly architecture: string;
    readonly device: string;
    readonly description: string;
    readonly isFallbackAdapter: boolean;
  };
}

/** What gpu.js asks for a GPU, as a browser has it. */
interface WebGpu {
  requestAdapter(wanted?: { readonly powerPreference: string }): Promise<Adapter | null>;
}

/**
 * Puts Dawn, a native WebGPU, where gpu.js looks for a browser's, unless something is there already;
 * of several GPUs the fastest is asked for. Returns what the GPU calls itself. Throws
 * `KERNEL_UNAVAILABLE` when there is none, or only the processor acting as one and not `software`.
 */
export async function offerWebGpu(software: boolean): Promise<string> {
  const place = navigator as { gpu?: WebGpu };
  if (!place.gpu) {
    const { create } = await loadOptional('webgpu', () => import('webgpu'), false);
    const gpu = create([]) as unknown as WebGpu;
    const fastest: WebGpu = {
      requestAdapter: () => gpu.requestAdapter({ powerPreference: 'high-performance' }),
    };
    Object.defineProperty(navigator, 'gpu', { value: fastest, configurable: true });
  }
  const adapter = await place.gpu!.requestAdapter();
  if (!adapter)
    throw unavailable('WebGPU finds no GPU here (it wants Vulkan, Metal or Direct3D 12)');
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ');
  if (isFallbackAdapter && !software)
    throw unavailable(
      `WebGPU finds no GPU here, only "${name}" on the processor, which is slow; "with: { software: true }" takes it all the same`,
    );
  return name;
}
