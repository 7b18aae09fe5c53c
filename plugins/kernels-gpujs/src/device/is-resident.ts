/** What a program leaves on a GPU: a texture, or, counted by its owners, a buffer of WebGPU. */
interface Resident {
  readonly type: string;
  toArray(): object | Promise<object>;
  delete(): void;
}

/** Whether cells are on a GPU and not plain rows. */
export function isResident(grid: object): grid is Resident {
  return 'toArray' in grid;
}
