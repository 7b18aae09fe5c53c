const overrides = {
  gl: '"overrides": { "webgpu": "0.6.2" }',
  none: '"overrides": { "gl": "npm:empty-npm-package@1.0.0", "webgpu": "0.6.2" }',
};

/**
 * How to install gpu.js. It wants an old release of webgpu, and OpenGL (`gl`), which npm compiles for
 * minutes; only the root package.json can override that, so no plugin does it for its user.
 */
export function installLines(withGl: boolean): string {
  const lines = withGl ? overrides.gl : overrides.none;
  return `put ${lines} into your package.json, then run: npm install gpu.js@2.24.1 webgpu@0.6.2`;
}
