/** Version of this copy of core, as in its package.json. */
export const kindredVersion = '0.1.0';
