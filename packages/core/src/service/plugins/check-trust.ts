import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { KindredError } from '../../contract/kindred-error.ts';
import type { SourceLocation } from '../../contract/source-location.ts';
import { nearestPackage } from './nearest-package.ts';

/**
 * Throws `PLUGIN_UNTRUSTED` unless the package around the file that wrote the line vouches for the
 * plugin: it depends on it, or the plugin's file is its own (inside it, not in node_modules).
 */
export function checkTrust(name: string, entry: string, at: SourceLocation): void {
  const around = nearestPackage(dirname(at.file));
  const byPath = /^[./\\]/.test(name);
  if (around) {
    const path = relative(realpathSync(around.folder), entry).split(sep);
    if (path[0] !== '..' && !path.includes('node_modules')) return;
    const parts = name.split('/');
    const wanted = parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
    if (!byPath && around.dependencies.includes(wanted)) return;
  }
  const owner = around ? `${around.folder}${sep}package.json` : 'any package.json above it';
  throw new KindredError(
    'PLUGIN_UNTRUSTED',
    `The plugin ${JSON.stringify(name)} runs code with all your rights, and ${owner} does not ${byPath ? 'contain' : 'list'} it. ${byPath ? 'Move it there' : `Run \`npm install ${name}\``}, or pass --trust if you trust it.`,
    { location: at },
  );
}
