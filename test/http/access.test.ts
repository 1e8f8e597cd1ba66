import { describe, expect, it } from 'vitest';
import { type Caller, createAccess } from '../../src/http/access';
import type { Security } from '../../src/http/contract';
import { screenFragment, screenKey } from '../../src/http/screen-key';

const TOKEN = 'token-of-the-timekeeper';
const OPEN = { apiKey: null, operatorToken: TOKEN, hosts: ['timing.example.org'] };
const LOCKED = { ...OPEN, apiKey: 'the-key' };
const SCREEN_KEY = screenKey(LOCKED) ?? '';

function caller(shown: Partial<Caller>): Caller {
  return { method: 'GET', host: '192.168.1.20:8600', origin: undefined, apiKey: undefined, authorization: undefined, ...shown };
}

/** `operator` or `viewer` for who is let in, else status and code. */
function verdict(rules: typeof OPEN | typeof LOCKED, security: Security, shown: Partial<Caller>): string {
  const admission = createAccess(rules)(security, caller(shown));
  return admission.ok ? admission.role : `${admission.denial.status} ${admission.denial.body.code ?? admission.denial.body.detail}`;
}

describe('keys and tokens', () => {
  const bearer = { authorization: `Bearer ${TOKEN}` };
  it.each<[string, typeof OPEN | typeof LOCKED, Security, Partial<Caller>, string]>([
    ['without a key set everybody reads', OPEN, 'key', {}, 'viewer'],
    ['without a key set a key is not looked at', OPEN, 'key', { apiKey: 'whatever' }, 'viewer'],
    ['with a key set it is wanted', LOCKED, 'key', {}, '401 Invalid or missing API key'],
    ['a wrong key is none', LOCKED, 'key', { apiKey: 'the-kez' }, '401 Invalid or missing API key'],
    ['a part of the key is none', LOCKED, 'key', { apiKey: 'the' }, '401 Invalid or missing API key'],
    ['an empty key is none', LOCKED, 'key', { apiKey: '' }, '401 Invalid or missing API key'],
    ['the key opens', LOCKED, 'key', { apiKey: 'the-key' }, 'viewer'],
    ['the key of the screens reads', LOCKED, 'key', { apiKey: SCREEN_KEY }, 'viewer'],
    ['and asks for the head of what it may read', LOCKED, 'key', { apiKey: SCREEN_KEY, method: 'HEAD' }, 'viewer'],
    ['it sends no reads', LOCKED, 'key', { apiKey: SCREEN_KEY, method: 'POST' }, '401 Invalid or missing API key'],
    ['it makes no timekeeper', LOCKED, 'operator', { apiKey: SCREEN_KEY }, '401 no-operator-token'],
    ['nor does it as a token', LOCKED, 'operator', { authorization: `Bearer ${SCREEN_KEY}` }, '401 no-operator-token'],
    ['the token serves as key', LOCKED, 'key', bearer, 'operator'],
    ['the token says who asks, key or not', OPEN, 'key', bearer, 'operator'],
    ['a wrong token is a viewer where anybody may', OPEN, 'key', { authorization: 'Bearer no' }, 'viewer'],
    ['the contract and its page are for everybody', LOCKED, 'public', {}, 'viewer'],
    ['the race is the timekeeper’s', OPEN, 'operator', {}, '401 no-operator-token'],
    ['the key does not make a timekeeper', LOCKED, 'operator', { apiKey: 'the-key' }, '401 no-operator-token'],
    ['the token makes one', LOCKED, 'operator', bearer, 'operator'],
    ['the scheme is not case-sensitive', LOCKED, 'operator', { authorization: `bearer ${TOKEN}` }, 'operator'],
    ['the token is', LOCKED, 'operator', { authorization: `Bearer ${TOKEN.toUpperCase()}` }, '401 no-operator-token'],
    ['another scheme is none', LOCKED, 'operator', { authorization: `Basic ${TOKEN}` }, '401 no-operator-token'],
    ['the token alone is none', LOCKED, 'operator', { authorization: TOKEN }, '401 no-operator-token'],
  ])('%s', (_why, rules, security, shown, expected) => {
    expect(verdict(rules, security, shown)).toBe(expected);
  });

  it('an empty secret lets nobody in', () => {
    const admission = createAccess({ apiKey: '', operatorToken: '', hosts: [] })('operator', caller({ authorization: 'Bearer  ' }));
    expect(admission.ok).toBe(false);
    expect(createAccess({ apiKey: '', operatorToken: '', hosts: [] })('key', caller({ apiKey: '' })).ok).toBe(false);
  });

  it.each([
    { of: { ...LOCKED, apiKey: 'another' }, why: 'with another API key' },
    { of: { ...LOCKED, operatorToken: 'another' }, why: 'with another token' },
  ])('the key of the screens is another $why', ({ of }) => {
    expect(screenKey(of)).toMatch(/^[\w-]{22}$/);
    expect(screenKey(of)).not.toBe(SCREEN_KEY);
  });

  it('screens carry a key only where one is wanted', () => {
    expect([screenKey(OPEN), screenFragment(OPEN), screenFragment(LOCKED)]).toEqual([null, '', `#key=${SCREEN_KEY}`]);
  });

  it('tells a browser which scheme is wanted', () => {
    const admission = createAccess(OPEN)('operator', caller({}));
    expect(admission.ok ? null : admission.denial.headers).toEqual({ 'www-authenticate': 'Bearer realm="Racetag Station"' });
  });
});

describe('host and origin', () => {
  const acts = { method: 'POST', authorization: `Bearer ${TOKEN}` };
  const sends = { method: 'POST' };
  it.each<[string, Security, Partial<Caller>, string]>([
    ['a page of this station acts', 'operator', { ...acts, origin: 'http://192.168.1.20:8600' }, 'operator'],
    ['a program acts without an origin', 'operator', acts, 'operator'],
    ['a page of another site does not', 'operator', { ...acts, origin: 'http://evil.example' }, '403 foreign-origin'],
    ['nor one on another port of this machine', 'operator', { ...acts, origin: 'http://192.168.1.20:8080' }, '403 foreign-origin'],
    ['nor one without a name', 'operator', { ...acts, origin: 'null' }, '403 foreign-origin'],
    ['nor one that is no origin', 'operator', { ...acts, origin: 'evil' }, '403 foreign-origin'],
    ['nor a file', 'operator', { ...acts, origin: 'file://192.168.1.20:8600' }, '403 foreign-origin'],
    ['case does not matter', 'operator', { ...acts, host: 'LocalHost:8600', origin: 'http://localhost:8600' }, 'operator'],
    ['the usual port may be left out', 'operator', { ...acts, host: 'localhost', origin: 'http://localhost:80' }, 'operator'],
    ['behind TLS too', 'operator', { ...acts, host: 'timing.example.org', origin: 'https://timing.example.org' }, 'operator'],
    ['IPv6', 'operator', { ...acts, host: '[fe80::1]:8600', origin: 'http://[fe80::1]:8600' }, 'operator'],
    [
      'a rebound name is not ours',
      'operator',
      { ...acts, host: 'evil.example:8600', origin: 'http://evil.example:8600' },
      '403 foreign-host',
    ],
    ['nor without an origin', 'operator', { ...acts, host: 'evil.example:8600' }, '403 foreign-host'],
    ['nor for reading what is the timekeeper’s', 'operator', { ...acts, method: 'GET', host: 'evil.example' }, '403 foreign-host'],
    ['a missing host is not ours', 'operator', { ...acts, host: undefined }, '403 foreign-host'],
    ['a configured name is ours', 'operator', { ...acts, host: 'Timing.Example.org:8600' }, 'operator'],
    ['a reader service may know us by any name', 'key', { ...sends, host: 'station.club.example:8600' }, 'viewer'],
    ['or by none', 'key', { ...sends, host: undefined }, 'viewer'],
    ['a rebound page may not send reads', 'key', { ...sends, host: 'evil.example', origin: 'http://evil.example' }, '403 foreign-host'],
    ['nor may a page of another site', 'key', { ...sends, origin: 'http://evil.example' }, '403 foreign-origin'],
    ['which may read the table', 'key', { origin: 'http://evil.example' }, 'viewer'],
  ])('%s', (_why, security, shown, expected) => {
    expect(verdict(OPEN, security, shown)).toBe(expected);
  });
});
