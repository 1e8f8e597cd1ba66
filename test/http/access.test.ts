import { describe, expect, it } from 'vitest';
import { type Credentials, createAccess } from '../../src/http/access';
import type { Security } from '../../src/http/contract';
import { screenFragment, screenKey } from '../../src/http/screen-key';
import { TokenGuesses } from '../../src/http/token-guesses';
import { TEXTS } from '../texts/english';

const TOKEN = 'token-of-the-timekeeper';
const OPEN = { apiKey: null, operatorToken: TOKEN, hosts: ['timing.example.org'] };
const LOCKED = { ...OPEN, apiKey: 'the-key' };
const OPERATOR = { id: 'any', security: 'operator' } as const;
const noKeys = { holderOf: () => null, isRevoked: () => false };
const SCREEN_KEY = screenKey(LOCKED) ?? '';

function noGuesses(report: (source: string, guesses: number) => void = () => undefined, now: () => number = () => 0): TokenGuesses {
  return new TokenGuesses(now, report);
}

function credentials(shown: Partial<Credentials>): Credentials {
  return {
    source: '192.168.1.77',
    method: 'GET',
    host: '192.168.1.20:8600',
    origin: undefined,
    apiKey: undefined,
    authorization: undefined,
    ...shown,
  };
}

/** The role of an allowed caller, otherwise status and code of the answer. */
function decide(rules: typeof OPEN | typeof LOCKED, security: Security, shown: Partial<Credentials>): string {
  const decision = createAccess(rules, noGuesses(), noKeys)({ id: 'any', security }, credentials(shown), TEXTS);
  return decision.ok ? decision.role : `${decision.denied.status} ${decision.denied.body.code ?? decision.denied.body.detail}`;
}

describe('keys and tokens', () => {
  const bearer = { authorization: `Bearer ${TOKEN}` };
  it.each<[string, typeof OPEN | typeof LOCKED, Security, Partial<Credentials>, string]>([
    ['without an API key everybody reads', OPEN, 'key', {}, 'viewer'],
    ['without an API key a key is ignored', OPEN, 'key', { apiKey: 'whatever' }, 'viewer'],
    ['an API key is required where one is set', LOCKED, 'key', {}, '401 Invalid or missing API key'],
    ['a wrong key is refused', LOCKED, 'key', { apiKey: 'the-kez' }, '401 Invalid or missing API key'],
    ['a part of the key is refused', LOCKED, 'key', { apiKey: 'the' }, '401 Invalid or missing API key'],
    ['an empty key is refused', LOCKED, 'key', { apiKey: '' }, '401 Invalid or missing API key'],
    ['the API key is accepted', LOCKED, 'key', { apiKey: 'the-key' }, 'viewer'],
    ['the key of the screens allows reading', LOCKED, 'key', { apiKey: SCREEN_KEY }, 'viewer'],
    ['the key of the screens allows HEAD', LOCKED, 'key', { apiKey: SCREEN_KEY, method: 'HEAD' }, 'viewer'],
    [
      'the key of the screens does not allow sending reads',
      LOCKED,
      'key',
      { apiKey: SCREEN_KEY, method: 'POST' },
      '401 Invalid or missing API key',
    ],
    ['the key of the screens is not the operator token', LOCKED, 'operator', { apiKey: SCREEN_KEY }, '401 no-operator-token'],
    [
      'the key of the screens is not accepted as a token',
      LOCKED,
      'operator',
      { authorization: `Bearer ${SCREEN_KEY}` },
      '401 no-operator-token',
    ],
    ['the operator token is accepted as API key', LOCKED, 'key', bearer, 'operator'],
    ['the operator token makes the caller the timekeeper, without an API key too', OPEN, 'key', bearer, 'operator'],
    ['a caller with a wrong token is a viewer where everybody may read', OPEN, 'key', { authorization: 'Bearer no' }, 'viewer'],
    ['the description of the interface is public', LOCKED, 'public', {}, 'viewer'],
    ['commands need the operator token', OPEN, 'operator', {}, '401 no-operator-token'],
    ['the API key is not the operator token', LOCKED, 'operator', { apiKey: 'the-key' }, '401 no-operator-token'],
    ['the operator token allows commands', LOCKED, 'operator', bearer, 'operator'],
    ['the name of the scheme may have any case', LOCKED, 'operator', { authorization: `bearer ${TOKEN}` }, 'operator'],
    ['the token has to have its case', LOCKED, 'operator', { authorization: `Bearer ${TOKEN.toUpperCase()}` }, '401 no-operator-token'],
    ['another scheme is refused', LOCKED, 'operator', { authorization: `Basic ${TOKEN}` }, '401 no-operator-token'],
    ['the token without a scheme is refused', LOCKED, 'operator', { authorization: TOKEN }, '401 no-operator-token'],
  ])('%s', (_why, rules, security, shown, expected) => {
    expect(decide(rules, security, shown)).toBe(expected);
  });

  it('an empty secret allows no caller', () => {
    const access = createAccess({ apiKey: '', operatorToken: '', hosts: [] }, noGuesses(), noKeys);
    expect(access(OPERATOR, credentials({ authorization: 'Bearer  ' }), TEXTS).ok).toBe(false);
    expect(access({ id: 'any', security: 'key' }, credentials({ apiKey: '' }), TEXTS).ok).toBe(false);
  });

  it.each([
    { of: { ...LOCKED, apiKey: 'another' }, why: 'with another API key' },
    { of: { ...LOCKED, operatorToken: 'another' }, why: 'with another token' },
  ])('the key of the screens is another $why', ({ of }) => {
    expect(screenKey(of)).toMatch(/^[\w-]{22}$/);
    expect(screenKey(of)).not.toBe(SCREEN_KEY);
  });

  it('addresses of screens have a key only where an API key is set', () => {
    expect([screenKey(OPEN), screenFragment(OPEN), screenFragment(LOCKED)]).toEqual([null, '', `#key=${SCREEN_KEY}`]);
  });

  it('a browser gets the name of the scheme', () => {
    const decision = createAccess(OPEN, noGuesses(), noKeys)(OPERATOR, credentials({}), TEXTS);
    expect(decision.ok ? null : decision.denied.headers).toEqual({ 'www-authenticate': 'Bearer realm="Racetag Station"' });
  });
});

describe('host and origin', () => {
  const acts = { method: 'POST', authorization: `Bearer ${TOKEN}` };
  const sends = { method: 'POST' };
  it.each<[string, Security, Partial<Credentials>, string]>([
    ['a page of this station may send commands', 'operator', { ...acts, origin: 'http://192.168.1.20:8600' }, 'operator'],
    ['a program without an origin may send commands', 'operator', acts, 'operator'],
    ['a page of another site may not', 'operator', { ...acts, origin: 'http://evil.example' }, '403 foreign-origin'],
    ['a page on another port of this computer may not', 'operator', { ...acts, origin: 'http://192.168.1.20:8080' }, '403 foreign-origin'],
    ['a page without a name may not', 'operator', { ...acts, origin: 'null' }, '403 foreign-origin'],
    ['a page with an invalid origin may not', 'operator', { ...acts, origin: 'evil' }, '403 foreign-origin'],
    ['a page from a file may not', 'operator', { ...acts, origin: 'file://192.168.1.20:8600' }, '403 foreign-origin'],
    ['the case of the host does not matter', 'operator', { ...acts, host: 'LocalHost:8600', origin: 'http://localhost:8600' }, 'operator'],
    ['the default port may be missing', 'operator', { ...acts, host: 'localhost', origin: 'http://localhost:80' }, 'operator'],
    [
      'a page behind a TLS proxy may',
      'operator',
      { ...acts, host: 'timing.example.org', origin: 'https://timing.example.org' },
      'operator',
    ],
    ['a page at an IPv6 address may', 'operator', { ...acts, host: '[fe80::1]:8600', origin: 'http://[fe80::1]:8600' }, 'operator'],
    [
      'a host name that was rebound to this station is refused',
      'operator',
      { ...acts, host: 'evil.example:8600', origin: 'http://evil.example:8600' },
      '403 foreign-host',
    ],
    ['it is refused without an origin too', 'operator', { ...acts, host: 'evil.example:8600' }, '403 foreign-host'],
    ['it may not read what only the timekeeper may read', 'operator', { ...acts, method: 'GET', host: 'evil.example' }, '403 foreign-host'],
    ['a request without a host is refused', 'operator', { ...acts, host: undefined }, '403 foreign-host'],
    ['a configured name is accepted', 'operator', { ...acts, host: 'Timing.Example.org:8600' }, 'operator'],
    ['a reader service may use any name', 'key', { ...sends, host: 'station.club.example:8600' }, 'viewer'],
    ['a reader service may send no host', 'key', { ...sends, host: undefined }, 'viewer'],
    ['a rebound page may not send reads', 'key', { ...sends, host: 'evil.example', origin: 'http://evil.example' }, '403 foreign-host'],
    ['a page of another site may not send reads', 'key', { ...sends, origin: 'http://evil.example' }, '403 foreign-origin'],
    ['a page of another site may read the table', 'key', { origin: 'http://evil.example' }, 'viewer'],
  ])('%s', (_why, security, shown, expected) => {
    expect(decide(OPEN, security, shown)).toBe(expected);
  });
});

describe('wrong tokens', () => {
  const bearer = (token: string, source = '192.168.1.77'): Credentials => credentials({ authorization: `Bearer ${token}`, source });

  function guessing(): { try: (shown: Credentials) => string; wait: (ms: number) => void; guesses: TokenGuesses; reported: string[] } {
    let time = 0;
    const reported: string[] = [];
    const guesses = noGuesses(
      (source, tried) => reported.push(`${source} ${tried}`),
      () => time,
    );
    const access = createAccess(OPEN, guesses, noKeys);
    const attempt = (shown: Credentials): string => {
      const decision = access(OPERATOR, shown, TEXTS);
      return decision.ok ? decision.role : (decision.denied.body.code ?? '');
    };
    return { try: attempt, wait: (ms) => (time += ms), guesses, reported };
  }

  it('ten of one address make it wait a minute, also with the right one', () => {
    const { try: attempt, wait } = guessing();
    for (let guess = 0; guess < 10; guess++) expect(attempt(bearer(`guess-${guess}`))).toBe('no-operator-token');
    expect(attempt(bearer('guess-11'))).toBe('too-many-guesses');
    expect(attempt(bearer(TOKEN))).toBe('too-many-guesses');
    wait(59_999);
    expect(attempt(bearer(TOKEN))).toBe('too-many-guesses');
    wait(1);
    expect(attempt(bearer(TOKEN))).toBe('operator');
  });

  it.each([
    [0, '60'],
    [1, '60'],
    [20_000, '40'],
    [20_001.5, '40'],
    [59_000, '1'],
    [59_999.9, '1'],
  ])('%d ms after the last of ten, `Retry-After` says the seconds that are left', (after, seconds) => {
    let time = 5_000;
    const guesses = noGuesses(undefined, () => time);
    const access = createAccess(OPEN, guesses, noKeys);
    for (let guess = 0; guess < 10; guess++) access(OPERATOR, bearer(`guess-${guess}`), TEXTS);
    time += after;
    const decision = access(OPERATOR, bearer(TOKEN), TEXTS);
    expect(decision).toMatchObject({
      ok: false,
      denied: { headers: { 'retry-after': seconds }, body: { params: { seconds: Number(seconds) } } },
    });
    time += Number(seconds) * 1_000;
    expect(access(OPERATOR, bearer(TOKEN), TEXTS)).toEqual({ ok: true, role: 'operator' });
  });

  it('do not keep out another address', () => {
    const { try: attempt } = guessing();
    for (let guess = 0; guess < 20; guess++) attempt(bearer(`guess-${guess}`));
    expect(attempt(bearer(TOKEN, '192.168.1.78'))).toBe('operator');
  });

  it('are one guess when an old page sends the same one for ever', () => {
    const { try: attempt, guesses } = guessing();
    for (let poll = 0; poll < 1000; poll++) attempt(bearer('token-of-yesterday'));
    expect(attempt(bearer(TOKEN))).toBe('operator');
    expect(guesses.summary()).toEqual({ guesses: 1, lastSource: '192.168.1.77' });
  });

  it('are reported with their address and without the token', () => {
    const { try: attempt, reported } = guessing();
    attempt(bearer('first'));
    attempt(bearer('second'));
    expect(reported).toEqual(['192.168.1.77 1', '192.168.1.77 2']);
  });

  it('of thousands of addresses take bounded memory, and the oldest are forgotten first', () => {
    const { try: attempt } = guessing();
    for (let guess = 0; guess < 10; guess++) attempt(bearer(`guess-${guess}`, 'old'));
    expect(attempt(bearer(TOKEN, 'old'))).toBe('too-many-guesses');
    for (let source = 0; source < 1000; source++) attempt(bearer('guess', `10.0.${source}`));
    expect(attempt(bearer(TOKEN, 'old'))).toBe('operator');
  });
});
