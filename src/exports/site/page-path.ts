import { createHash } from 'node:crypto';
import type { Part } from '../parts';

/** So much of a name is in an address. */
const MAX_LENGTH = 40;

/**
 * The file name of the page of a part: `category-elite-men.html`. The same name gives the same address in every revision; a name that letters, digits
 * and blanks do not spell gets some digits of its own. `taken` are the paths given so far.
 */
export function pathOfPart({ kind, name }: Part, taken: Set<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  const isSpelt = /^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/.test(name) && name.length <= MAX_LENGTH;
  const short = `${kind}-${plain}.html`;
  const path = isSpelt && !taken.has(short) ? short : `${kind}-${plain === '' ? '' : `${plain}-`}${digitsOf(name)}.html`;
  taken.add(path);
  return path;
}

function digitsOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}
