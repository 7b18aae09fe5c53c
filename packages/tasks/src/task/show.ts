/** How stimuli are put before a respondent. */
export type Show = 'words' | 'definitions' | 'images' | 'row';
