/** Credentials of this page; null for those that it does not have. */
export interface Credentials {
  readonly operatorToken: string | null;
  readonly apiKey: string | null;
}

/** Storage in which credentials outlive a reload: that of the tab, never a cookie, never a URL. */
export interface CredentialStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const TOKEN_KEY = 'racetag.operator-token';
const API_KEY = 'racetag.api-key';

/** Reads `#token=…` and `#key=…` of the link that opened this page. `rest` is the fragment without them, with `#` unless empty. */
export function credentialsOf(fragment: string): Credentials & { readonly rest: string } {
  const parts = fragment.replace(/^#/, '').split('&');
  const value = (name: string): string | null => {
    const part = parts.find((candidate) => candidate.startsWith(`${name}=`));
    const found = part === undefined ? '' : decode(part.slice(name.length + 1)).trim();
    return found === '' ? null : found;
  };
  const rest = parts.filter((part) => part !== '' && !/^(token|key)=/.test(part)).join('&');
  return { operatorToken: value('token'), apiKey: value('key'), rest: rest === '' ? '' : `#${rest}` };
}

/** Stores the credentials of the link, and returns those or else the ones that this tab stored before. */
export function rememberedCredentials(fromLink: Credentials, store: CredentialStore): Credentials {
  if (fromLink.operatorToken !== null) store.setItem(TOKEN_KEY, fromLink.operatorToken);
  if (fromLink.apiKey !== null) store.setItem(API_KEY, fromLink.apiKey);
  return { operatorToken: store.getItem(TOKEN_KEY), apiKey: store.getItem(API_KEY) };
}

export function forgetOperatorToken(store: CredentialStore): void {
  store.removeItem(TOKEN_KEY);
}

/** The request headers for the credentials; a station without an API key ignores `X-API-Key`. */
export function credentialHeaders(credentials: Credentials): Record<string, string> {
  const headers: Record<string, string> = {};
  if (credentials.operatorToken !== null) headers['authorization'] = `Bearer ${credentials.operatorToken}`;
  if (credentials.apiKey !== null) headers['x-api-key'] = credentials.apiKey;
  return headers;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A token pasted with a stray percent sign is still worth trying as it is.
    return text;
  }
}
