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
