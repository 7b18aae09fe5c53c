/** Taking an answer back, in a reply in lower case. */
export const changeOfMind = /\b(?:wait|actually|correction|rather|scratch that|second thoughts?)\b/;
