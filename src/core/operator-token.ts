import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replace-file';

/** The timekeeper's token. `problem` is the error that kept it from being saved, else null: after it the next start makes another token. */
export interface OperatorToken {
  readonly token: string;
  readonly problem: unknown;
}

/** A shorter one can be guessed. */
export const MIN_TOKEN_LENGTH = 16;

const USABLE = new RegExp(`^[\\x21-\\x7e]{${MIN_TOKEN_LENGTH},}$`);

/** Reads the token from the file `operator-token` of the data folder, which only its user can read. Creates one when there is none that can be used. */
export function loadOrCreateOperatorToken(dataDir: string): OperatorToken {
  const path = join(dataDir, 'operator-token');
  const saved = readToken(path);
  if (saved !== null) return { token: saved, problem: null };
  const token = randomBytes(24).toString('base64url');
  try {
    mkdirSync(dataDir, { recursive: true });
    replaceFile(path, `${token}\n`, 0o600);
    return { token, problem: null };
  } catch (problem) {
    return { token, problem };
  }
}

function readToken(path: string): string | null {
  try {
    const token = readFileSync(path, 'utf8').trim();
    if (!USABLE.test(token)) return null;
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
    return token;
  } catch {
    // Missing at the first start. Other problems show when the new token is written.
    return null;
  }
}
