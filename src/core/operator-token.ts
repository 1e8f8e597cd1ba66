import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replace-file';

/** The timekeeper's token, and what kept it from being kept: then it is another one after the next start. */
export interface OperatorToken {
  readonly token: string;
  readonly problem: unknown;
}

const USABLE = /^[\x21-\x7e]{16,}$/;

/** The token in the file `operator-token` of the data folder, readable by its user alone. Made anew when there is none that could be used. */
export function loadOrCreateOperatorToken(dataDir: string): OperatorToken {
  const path = join(dataDir, 'operator-token');
  const kept = readToken(path);
  if (kept !== null) return { token: kept, problem: null };
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
    // Missing at the first start; whatever else is wrong shows when the new one is written.
    return null;
  }
}
