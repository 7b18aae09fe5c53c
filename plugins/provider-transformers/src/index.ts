import { definePlugin } from '@kindred/core';
import { transformers } from './transformers.ts';

export { transformers };

/** Language models in this process. */
export default definePlugin({
  name: '@kindred/provider-transformers',
  version: '0.1.0',
  components: [transformers],
});
