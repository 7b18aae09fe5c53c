const shapes = [
  'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
  'M-2.7-2.7h5.4v5.4h-5.4z',
  'M0-3.6L3.4 2.4h-6.8z',
  'M0-3.8L3 0L0 3.8L-3 0z',
];

const colours = 10;

/** Class and outline of a category's mark: ten colours, then the same ten with another shape. */
export function symbol(category: number): { readonly className: string; readonly path: string } {
  return {
    className: `c${category % colours}`,
    path: shapes[Math.floor(category / colours) % shapes.length],
  };
}
