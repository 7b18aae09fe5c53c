/** The folder of real data that KINDRED_DATA_DIR names, or null: tests that need it are skipped. */
export const dataFolder = process.env['KINDRED_DATA_DIR'] || null;
