import { createHash, timingSafeEqual } from 'node:crypto';
import type { Security } from './contract';
import { isSameOrigin, isTrustedHost } from './host';
import type { Role } from './operation';
import { type ProblemAnswer, problem } from './problem';
import { type StationSecrets, screenKey } from './screen-key';

/** Who may come in. */
export interface AccessRules extends StationSecrets {
  /** Names, besides literal addresses and local names, under which this station is known. */
  readonly hosts: readonly string[];
}

/** What a request shows of itself. */
export interface Caller {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly apiKey: string | undefined;
  readonly authorization: string | undefined;
}

export type Denial = ProblemAnswer<401 | 403> & { readonly headers?: Readonly<Record<string, string>> };

export type Admission = { readonly ok: true; readonly role: Role } | { readonly ok: false; readonly denial: Denial };

export type Access = (security: Security, caller: Caller) => Admission;

const NO_KEY: Denial = { status: 401, body: { detail: 'Invalid or missing API key' } };

const NO_TOKEN: Denial = {
  ...problem(401, 'no-operator-token', 'Only the timekeeper may do this: send the operator token that the station shows when it starts.'),
  headers: { 'www-authenticate': 'Bearer realm="Racetag Station"' },
};

const FOREIGN_HOST: Denial = problem(
  403,
  'foreign-host',
  'This host name is not known as a name of this station: use its address, or add the name to RACETAG_HOSTS.',
);

const FOREIGN_ORIGIN: Denial = problem(403, 'foreign-origin', 'A page of another site may not change anything here.');

/** Decides who may do what; pure but for the keys it was made with. */
export function createAccess(rules: AccessRules): Access {
  const isKey = rules.apiKey === null ? null : secretCheck(rules.apiKey);
  const isToken = secretCheck(rules.operatorToken);
  const isScreenKey = secretCheck(screenKey(rules) ?? '');
  return (security, caller) => {
    const foreign = security === 'public' ? null : foreignness(security, caller, rules.hosts);
    if (foreign !== null) return { ok: false, denial: foreign };
    const token = bearerOf(caller.authorization);
    if (token !== null && isToken(token)) return { ok: true, role: 'operator' };
    if (security === 'operator') return { ok: false, denial: NO_TOKEN };
    const isOpen = security === 'public' || isKey === null;
    const { apiKey = '' } = caller;
    if (isOpen || isKey(apiKey) || (isReading(caller) && isScreenKey(apiKey))) return { ok: true, role: 'viewer' };
    return { ok: false, denial: NO_KEY };
  };
}

/**
 * A page of another site can send us requests (cross-site POST), and can pretend that its own name is ours (DNS rebinding); both carry
 * an `Origin` when they change something. Programs send none and may know the station by any name.
 */
function foreignness(security: Security, caller: Caller, hosts: readonly string[]): Denial | null {
  const isFromPage = !isReading(caller) && caller.origin !== undefined;
  if (isFromPage && !isSameOrigin(caller.origin, caller.host)) return FOREIGN_ORIGIN;
  if ((isFromPage || security === 'operator') && !isTrustedHost(caller.host, hosts)) return FOREIGN_HOST;
  return null;
}

function isReading({ method }: Caller): boolean {
  return method === 'GET' || method === 'HEAD';
}

function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer +([^ ]+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** Compares in a time that does not depend on how much of the secret was guessed, nor on its length. */
function secretCheck(secret: string): (guess: string) => boolean {
  const wanted = digest(secret);
  return (guess) => timingSafeEqual(digest(guess), wanted) && secret !== '';
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
