/** How a program is compiled. */
export interface ProgramSettings {
  /** Cells along x, y and z. */
  readonly size: readonly [width: number, height: number, depth?: number];
  readonly constants?: Readonly<Record<string, number>>;
  /** The most rounds of any loop whose end is not a constant. */
  readonly loops?: number;
}
