/** The bytes of a file that the bundle carries as a `data:` address. */
export function bytesOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
