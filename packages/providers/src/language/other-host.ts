import { z } from '@kindred/core';
import { keyOption } from './key-option.ts';

/** Options of a vendor whose models another host may have too: its own key goes to its own host only. */
export function otherHost(vendor: string, vendorKey: string, ending: string) {
  return {
    options: {
      baseUrl: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe(`Another host for the same models, ${ending}; wants keyEnv.`),
      keyEnv: keyOption.describe(`Environment variable that holds the key; default ${vendorKey}.`),
    },
    isTold: ({
      baseUrl,
      keyEnv,
    }: {
      readonly baseUrl?: string | undefined;
      readonly keyEnv?: string | undefined;
    }) => baseUrl === undefined || keyEnv !== undefined,
    fault: {
      path: ['keyEnv'],
      message: `name the variable of the other host’s key: ${vendorKey} goes to ${vendor} only`,
    },
  };
}
