import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where public files and pictures are kept: `kindred` below `XDG_CACHE_HOME`, by default `~/.cache`. */
export function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'kindred');
}
