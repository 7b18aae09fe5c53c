/** Declining to answer, in a reply in lower case with straight apostrophes. */
export const refusal =
  /\b(?:i(?:'m| am) (?:sorry|unable|not able)|i (?:cannot|can not|can't|won't|will not) |as an ai\b|unable to (?:answer|determine|choose))/;
