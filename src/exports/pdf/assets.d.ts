/** A file of a package, carried in the bundle as a `data:` address. */
declare module '*.ttf?inline' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how the bundler hands over a file
  export default address;
}
declare module '*.woff?inline' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how the bundler hands over a file
  export default address;
}
declare module '*.wasm?url&inline' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how the bundler hands over a file
  export default address;
}

/** What Node has of WebAssembly, as far as it is used here; its own types leave it to those of browsers. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, (...args: number[]) => unknown>>>>);
    readonly exports: unknown;
  }
}
