import { describe, expect, it } from 'vitest';
import { type Credentials, createAccess } from '../../src/http/access';
import type { Security } from '../../src/http/contract';
import { screenFragment, screenKey } from '../../src/http/screen-key';
import { TEXTS } from '../texts/english';

const TOKEN = 'token-of-the-timekeeper';
const OPEN = { apiKey: null, operatorToken: TOKEN, hosts: ['timing.example.org'] };
const LOCKED = { ...OPEN, apiKey: 'the-key' };
const SCREEN_KEY = screenKey(LOCKED) ?? '';

function credentials(shown: Partial<Credentials>): Credentials {
  return { method: 'GET', host: '192.168.1.20:8600', origin: undefined, apiKey: undefined, authorization: undefined, ...shown };
}

/** The role of an allowed caller, otherwise status and code of the answer. */
function decide(rules: typeof OPEN | typeof LOCKED, security: Security, shown: Partial<Credentials>): string {
  const decision = createAccess(rules, TEXTS)(security, credentials(shown));
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
    const access = createAccess({ apiKey: '', operatorToken: '', hosts: [] }, TEXTS);
    expect(access('operator', credentials({ authorization: 'Bearer  ' })).ok).toBe(false);
    expect(access('key', credentials({ apiKey: '' })).ok).toBe(false);
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
    const decision = createAccess(OPEN, TEXTS)('operator', credentials({}));
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
