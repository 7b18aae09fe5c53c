const categories = (colours: readonly string[]) =>
  Object.fromEntries(colours.map((colour, at) => [`c${at}`, colour]));

/**
 * Colours of the page by name, on a light and on a dark ground. Charts name them `var(--name)`, so
 * that one picture does for both.
 */
export const colours: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> = {
  light: {
    page: '#ffffff',
    ink: '#1c1f23',
    soft: '#5d6570',
    line: '#e3e6ea',
    wash: '#f6f7f9',
    accent: '#1f5fbf',
    band: '#d5e2f5',
    null: '#d3d8df',
    responder: '#98a1ad',
    ceiling: '#cfe6d6',
    warn: '#9a5b00',
    ...categories([
      '#1f77b4',
      '#d9730d',
      '#2a8a3e',
      '#c5383a',
      '#7d5bb5',
      '#8a5a44',
      '#d058a4',
      '#6d7278',
      '#9a8f12',
      '#149aa8',
    ]),
  },
  dark: {
    page: '#14171b',
    ink: '#e6e8eb',
    soft: '#9aa3ad',
    line: '#2b3138',
    wash: '#1b1f24',
    accent: '#7db0ff',
    band: '#22354f',
    null: '#3a4149',
    responder: '#727c88',
    ceiling: '#274936',
    warn: '#e0a94a',
    ...categories([
      '#5aa9e6',
      '#f2994a',
      '#5cc274',
      '#f0706f',
      '#ab8ce4',
      '#c3917a',
      '#ec8cc8',
      '#a3a9b0',
      '#d1c54a',
      '#4fcad6',
    ]),
  },
};
