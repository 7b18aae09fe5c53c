import { installLines } from './install-lines.ts';
import { unavailable } from './unavailable.ts';

/**
 * Loads a package its user may have installed. Throws `KERNEL_UNAVAILABLE`, saying what to install,
 * when it is missing or broken.
 */
export async function loadOptional<T>(
  name: string,
  load: () => Promise<T>,
  withGl: boolean,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const absent = (error as { code?: unknown } | null)?.code === 'ERR_MODULE_NOT_FOUND';
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const what = absent ? `${name} is not installed` : `${name} could not be loaded (${why})`;
    throw unavailable(`${what}: ${installLines(withGl)}`, error);
  }
}
