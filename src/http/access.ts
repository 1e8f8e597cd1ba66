import { createHash, timingSafeEqual } from 'node:crypto';
import type { KeyHolder, Keys } from '../domain/model/key';
import { NO_PARAMS } from '../domain/model/message';
import { SECOND } from '../domain/model/time';
import type { Texts } from '../texts/texts';
import type { Operation, Security } from './contract';
import { isSameOrigin, isTrustedHost } from './host';
import { mayDo } from './key-operations';
import type { Role } from './operation';
import { type ProblemResponse, problem } from './problem';
import { type StationSecrets, screenKey } from './screen-key';
import type { TokenGuesses } from './token-guesses';

/** Which requests are allowed. */
export interface AccessRules extends StationSecrets {
  /** Host names of this station, besides literal addresses and local names. */
  readonly hosts: readonly string[];
}

/** What a request shows of its sender. */
export interface Credentials {
  /** The address that the request comes from. */
  readonly source: string;
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly apiKey: string | undefined;
  readonly authorization: string | undefined;
}

/** The answer to a request that is not allowed. */
export type AccessDenied = ProblemResponse<401 | 403> & { readonly headers?: Readonly<Record<string, string>> };

/** The role of a caller, and whose key it shows, where it is one; or the answer that says why the request is not allowed. */
export type AccessDecision =
  | { readonly ok: true; readonly role: Role; readonly holder?: KeyHolder }
  | { readonly ok: false; readonly denied: AccessDenied };

/** What access depends on. */
export type AccessedOperation = Pick<Operation, 'id' | 'security'>;

/** Decides about one request by what its operation requires; `texts` writes the answer. */
export type Access = (operation: AccessedOperation, credentials: Credentials, texts: Texts) => AccessDecision;

const BEARER = { 'www-authenticate': 'Bearer realm="Racetag Station"' };

/** Fixed by the original contract, without code and parameters. */
const NO_KEY: AccessDenied = { status: 401, body: { detail: 'Invalid or missing API key' } };

/** The keys of people and machines, as far as access asks for them. */
export type KnownKeys = Pick<Keys, 'holderOf' | 'isRevoked'>;

/** Creates the check of access. `guesses` counts the wrong tokens. */
export function createAccess(rules: AccessRules, guesses: TokenGuesses, keys: KnownKeys): Access {
  const isKey = rules.apiKey === null ? null : secretCheck(rules.apiKey);
  const isToken = secretCheck(rules.operatorToken);
  const isScreenKey = secretCheck(screenKey(rules) ?? '');
  return ({ id, security }, credentials, texts) => {
    // Its driver knows the key of a reader: it is no operator token, and no guess at one.
    if (security === 'reader') return { ok: true, role: 'viewer' };
    const problem = security === 'public' ? null : originProblem(security, credentials, rules.hosts);
    if (problem !== null) return { ok: false, denied: foreign(texts, problem) };
    const token = bearerOf(credentials.authorization);
    const waitMs = token === null ? 0 : guesses.waitMs(credentials.source);
    let refused = waitMs > 0 ? tooManyGuesses(texts, waitMs) : noToken(texts);
    if (token !== null && waitMs === 0) {
      if (isToken(token)) return { ok: true, role: 'operator' };
      const holder = keys.holderOf(token);
      if (holder !== null) return accessOf(holder, { id, security }, { isOpen: isKey === null, isReading: isReading(credentials), texts });
      // Whoever has a revoked key was given it: that is no guess.
      if (keys.isRevoked(token)) refused = revokedKey(texts);
      else guesses.add(credentials.source, token);
    }
    if (security === 'operator') return { ok: false, denied: refused };
    const isOpen = security === 'public' || isKey === null;
    const { apiKey = '' } = credentials;
    if (isOpen || isKey(apiKey) || ((isReading(credentials) || security === 'screen') && isScreenKey(apiKey)))
      return { ok: true, role: 'viewer' };
    return { ok: false, denied: NO_KEY };
  };
}

interface KeyAccess {
  /** Whether reading and sending reads takes no key. */
  readonly isOpen: boolean;
  readonly isReading: boolean;
  readonly texts: Texts;
}

/** The holder of a key may do what the role allows, and look at what everybody with the API key looks at. */
function accessOf(holder: KeyHolder, { id, security }: AccessedOperation, { isOpen, isReading, texts }: KeyAccess): AccessDecision {
  if (mayDo(holder.role, id)) return { ok: true, role: 'operator', holder };
  if (security !== 'operator' && (isOpen || isReading || security !== 'key')) return { ok: true, role: 'viewer', holder };
  return { ok: false, denied: problem(texts, 403, { code: 'key-not-allowed', params: { role: holder.role } }) };
}

type OriginProblem = 'foreign-host' | 'foreign-origin';

function foreign(texts: Texts, code: OriginProblem): AccessDenied {
  return problem(texts, 403, { code, params: NO_PARAMS });
}

function noToken(texts: Texts): AccessDenied {
  const denied = problem(texts, 401, { code: 'no-operator-token', params: NO_PARAMS });
  return { ...denied, headers: BEARER };
}

function revokedKey(texts: Texts): AccessDenied {
  const denied = problem(texts, 401, { code: 'key-revoked', params: NO_PARAMS });
  return { ...denied, headers: BEARER };
}

function tooManyGuesses(texts: Texts, waitMs: number): AccessDenied {
  // Rounded up: who comes back then is heard.
  const seconds = Math.ceil(waitMs / SECOND);
  return { ...problem(texts, 401, { code: 'too-many-guesses', params: { seconds } }), headers: { 'retry-after': String(seconds) } };
}

/**
 * A page of another site can send us requests (cross-site POST), and can pretend that its own name is ours (DNS rebinding); both carry
 * an `Origin` when they change something. Programs send none and may know the station by any name. Returns null for a request that is
 * neither.
 */
function originProblem(security: Security, credentials: Credentials, hosts: readonly string[]): OriginProblem | null {
  const { host, origin } = credentials;
  const isFromPage = !isReading(credentials) && origin !== undefined;
  if (isFromPage && !isSameOrigin(origin, host)) return 'foreign-origin';
  if ((isFromPage || security === 'operator') && !isTrustedHost(host, hosts)) return 'foreign-host';
  return null;
}

function isReading({ method }: Credentials): boolean {
  return method === 'GET' || method === 'HEAD';
}

function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer +([^ ]+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** Compares in a time that does not depend on how much of the secret was guessed, or on its length. Nothing equals an empty secret. */
function secretCheck(secret: string): (guess: string) => boolean {
  const wanted = digest(secret);
  return (guess) => timingSafeEqual(digest(guess), wanted) && secret !== '';
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
