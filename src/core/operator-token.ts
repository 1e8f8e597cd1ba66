import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keepDamaged, textOfFile } from '../damaged-files';
import { replaceFile } from './replace-file';

/**
 * The timekeeper's token. `problem` is the error that kept it from being saved, else null: after it the next start makes another token. `replaced`: a
 * file was there, and its token cannot be used; null where there was none, or one that can be. `kept` is its name now, null where the same was kept
 * before or it could not be (`err`).
 */
export interface OperatorToken {
  readonly token: string;
  readonly replaced: { readonly kept: string | null; readonly err?: unknown } | null;
  readonly problem: unknown;
}

/** A shorter one can be guessed. */
export const MIN_TOKEN_LENGTH = 16;

/** A longer one fits into no header. */
const MAX_TOKEN_LENGTH = 1000;

const USABLE = new RegExp(`^[\\x21-\\x7e]{${MIN_TOKEN_LENGTH},${MAX_TOKEN_LENGTH}}$`);

/** Reads the token from the file `operator-token` of the data folder, which only its user can read. Creates one when there is none that can be used. */
export function loadOrCreateOperatorToken(dataDir: string): OperatorToken {
  const path = join(dataDir, 'operator-token');
  const saved = readToken(path);
  if (saved !== null) return { token: saved, replaced: null, problem: null };
  const replaced = keepUnusable(path);
  const token = randomBytes(24).toString('base64url');
  try {
    mkdirSync(dataDir, { recursive: true });
    replaceFile(path, `${token}\n`, 0o600);
    return { token, replaced, problem: null };
  } catch (problem) {
    return { token, replaced, problem };
  }
}

function keepUnusable(path: string): OperatorToken['replaced'] {
  try {
    return { kept: keepDamaged(path) };
  } catch (err) {
    return isMissing(err) ? null : { kept: null, err };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function readToken(path: string): string | null {
  try {
    const token = textOfFile(path)?.trim();
    if (token === undefined || !USABLE.test(token)) return null;
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
    return token;
  } catch {
    // Missing at the first start. Other problems show when the file is kept, or the new token is written.
    return null;
  }
}
