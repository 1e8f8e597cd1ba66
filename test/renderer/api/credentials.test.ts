import { describe, expect, test } from 'vitest';
import { credentialHeaders, credentialsOf, forgetOperatorToken, rememberedCredentials } from '../../../renderer/api/credentials';

describe('credentials in the link', () => {
  test.each([
    { fragment: '', operatorToken: null, apiKey: null, rest: '' },
    { fragment: '#token=abc', operatorToken: 'abc', apiKey: null, rest: '' },
    { fragment: '#key=k%26y', operatorToken: null, apiKey: 'k&y', rest: '' },
    { fragment: '#/race&token=abc', operatorToken: 'abc', apiKey: null, rest: '#/race' },
    { fragment: '#token=', operatorToken: null, apiKey: null, rest: '' },
    { fragment: '#token=50%', operatorToken: '50%', apiKey: null, rest: '' },
  ])('$fragment', ({ fragment, ...expected }) => {
    expect(credentialsOf(fragment)).toEqual(expected);
  });
});

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('a tab stores the credentials of its link, and a newer link replaces them', () => {
  const store = storage();
  rememberedCredentials({ operatorToken: 'old', apiKey: 'k' }, store);
  expect(rememberedCredentials({ operatorToken: null, apiKey: null }, store)).toEqual({ operatorToken: 'old', apiKey: 'k' });
  expect(rememberedCredentials({ operatorToken: 'new', apiKey: null }, store)).toEqual({ operatorToken: 'new', apiKey: 'k' });
});

test('a token that the station refuses is removed; the key stays', () => {
  const store = storage();
  rememberedCredentials({ operatorToken: 'wrong', apiKey: 'k' }, store);
  forgetOperatorToken(store);
  expect(rememberedCredentials({ operatorToken: null, apiKey: null }, store)).toEqual({ operatorToken: null, apiKey: 'k' });
});

test('the token is sent as a bearer token, the key in its own header', () => {
  expect(credentialHeaders({ operatorToken: 't', apiKey: 'k' })).toEqual({ authorization: 'Bearer t', 'x-api-key': 'k' });
  expect(credentialHeaders({ operatorToken: null, apiKey: null })).toEqual({});
});
