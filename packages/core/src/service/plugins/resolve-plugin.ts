import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve as resolvePath } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'import-meta-resolve';
import { KindredError } from '../../contract/kindred-error.ts';
import type { SourceLocation } from '../../contract/source-location.ts';

const packageName = /^(@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*(\/[\w./~-]+)?$/i;

/**
 * The file a plugin line means, links followed: an npm name by the rules of `import` from the file
 * that wrote the line, or a path from its folder, to a module or to a package's folder. Throws
 * `PLUGIN_NOT_FOUND`.
 */
export function resolvePlugin(name: string, at: SourceLocation): string {
  const notFound = (why: string) =>
    new KindredError('PLUGIN_NOT_FOUND', `There is no plugin ${JSON.stringify(name)}: ${why}`, {
      location: at,
    });
  if (/^\.{1,2}(\/|$)/.test(name) || isAbsolute(name)) {
    const path = resolvePath(dirname(at.file), name);
    try {
      return realpathSync(existsSync(join(path, 'package.json')) ? entryOf(path) : path);
    } catch {
      throw notFound(`${path} is not there.`);
    }
  }
  if (!packageName.test(name) || name.split('/').includes('..')) {
    throw notFound('write an npm package’s name, or a path that begins with ./ or ../');
  }
  try {
    return realpathSync(fileURLToPath(resolve(name, pathToFileURL(at.file).href)));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw notFound(
      code === 'ERR_PACKAGE_PATH_NOT_EXPORTED'
        ? 'the package is installed but exports nothing to import.'
        : `install it with \`npm install ${name}\` in ${dirname(at.file)}.`,
    );
  }
}

function entryOf(folder: string): string {
  const manifest = join(folder, 'package.json');
  const { name, exports, main } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    name?: string;
    exports?: unknown;
    main?: string;
  };
  if (name === undefined || exports === undefined) return join(folder, main ?? 'index.js');
  return fileURLToPath(resolve(name, pathToFileURL(manifest).href));
}
