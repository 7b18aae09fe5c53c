/** The part of the WebAssembly interface that is used; neither TypeScript's `es` nor Node's types have it. */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: string;
  }
  class Memory {
    constructor(descriptor: {
      readonly initial: number;
      readonly maximum: number;
      readonly shared: true;
    });
    readonly buffer: SharedArrayBuffer;
    /** By pages of 64 KiB. Throws a RangeError when there is no room. */
    grow(pages: number): number;
  }
  class Instance {
    constructor(
      module: Module,
      imports: { readonly [from: string]: { readonly [name: string]: unknown } },
    );
    readonly exports: { readonly [name: string]: unknown };
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
