/** Throws `CONFORMANCE`, naming the component, when a promise of its kind does not hold. */
export type Promised = (holds: boolean, broken: string) => void;
