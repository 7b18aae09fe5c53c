/** The typed arrays of a table. */
type Column = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Address space, not memory: pages come when the column grows into them. */
const maxByteLength = 2 ** 32;
const step = 2 ** 15;

/**
 * A typed array whose length is known only at its end. It grows in place, so that it never needs
 * more memory than its values, and while it is taken, once more.
 */
export class GrowingColumn<T extends Column> {
  readonly #Type: new (buffer: ArrayBuffer) => T;
  #buffer: ArrayBuffer;
  #values: T;
  #room = 0;
  #length = 0;

  constructor(Type: new (buffer: ArrayBuffer) => T) {
    this.#Type = Type;
    this.#buffer = new ArrayBuffer(0, { maxByteLength });
    this.#values = new Type(this.#buffer);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#room) {
      this.#room += step;
      this.#buffer.resize(this.#room * this.#values.BYTES_PER_ELEMENT);
    }
    this.#values[this.#length++] = value;
  }

  /** The values; the column takes no more afterwards. */
  take(): T {
    this.#buffer.resize(this.#length * this.#values.BYTES_PER_ELEMENT);
    return new this.#Type(this.#buffer.transferToFixedLength());
  }
}
