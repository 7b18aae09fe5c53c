#!/usr/bin/env node
// Old syntax, but for import(): a Node too old for kindred, down to about 12, reads the message.
var found = process.versions.node;
var needed = 24;

if (parseInt(found, 10) < needed) {
  process.stderr.write(
    'kindred needs Node ' + needed + ' or newer, but this is Node ' + found + ' (' + process.execPath + ').\n' +
      'In a checkout on Linux or Windows, `npm ci` installs Node ' + needed + ' into node_modules/.bin:\n' +
      'run `npx kindred ...` or an `npm run` script, and it is used.\n' +
      'Elsewhere, install Node ' + needed + ' from https://nodejs.org.\n'
  );
  process.exit(2);
}

import('node:module').then(function (module) {
  // Compiled code is kept in the system's temporary folder: later starts are a quarter faster.
  module.enableCompileCache();
  return import('../dist/main.js');
}).catch(function (error) {
  var missing = error && error.code === 'ERR_MODULE_NOT_FOUND' && /dist[\\/]main\.js/.test(String(error.message));
  if (missing) {
    process.stderr.write('kindred is not built yet: run `npm run build`.\n');
  } else {
    process.stderr.write(String((error && error.stack) || error) + '\n');
  }
  process.exitCode = 2;
});
