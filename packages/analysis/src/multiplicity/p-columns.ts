/** Where the tables of this package hold p values, and p adjusted. */
export const pColumns = { p: 'p', holm: 'p_holm', bh: 'p_bh' } as const;
