import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { errorCodes } from 'fastify';

type Decompress = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const WAYS: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/**
 * Undoes the compression that `Content-Encoding` names. Returns bytes that cannot be decompressed as they came, because those who judge them show
 * them. Rejects with the error of Fastify for more than `limit` bytes.
 */
export async function decompressed(bytes: Buffer, encoding: string | undefined, limit: number): Promise<Buffer> {
  const decompress = WAYS[encoding?.trim().toLowerCase() ?? ''];
  if (decompress === undefined) return bytes;
  try {
    return await decompress(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
    return bytes;
  }
}
