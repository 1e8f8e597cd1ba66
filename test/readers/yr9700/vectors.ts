import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFrames, type ParsedFrames, type ParseOptions } from '../../../src/readers/kit/frames';
import { type Frame, frameAt } from '../../../src/readers/yr9700/frame';

/** Frames of the protocol's reference, from captures (CAP) and from its layout rules (CALC). */
export interface Vector {
  readonly id: string;
  readonly dir: string;
  readonly hex: string;
  readonly meaning: string;
  readonly valid: boolean;
}

export const VECTORS: readonly Vector[] = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/yr9700-vectors.json'), 'utf8'));

export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

export function vectorBytes(id: string): Uint8Array {
  const vector = VECTORS.find((candidate) => candidate.id === id);
  if (vector === undefined) throw new Error(`There is no vector ${id}.`);
  return bytesOf(vector.hex);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}

export function parseFrames(bytes: Uint8Array, options?: ParseOptions<Frame>): ParsedFrames<Frame> {
  return findFrames(bytes, frameAt, options);
}
