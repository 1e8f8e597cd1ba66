import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from '../../src/http/generated/api';
import { publicTexts } from '../ui/public-texts';
import { type Credentials, credentialHeaders } from './credentials';

export type Schemas = components['schemas'];
export type Api = Client<paths>;

/** The station's API for one set of credentials, on the address that served this page. Texts of its answers are in the language that is shown now. */
export function createApi(credentials: Credentials): Api {
  const headers = { ...credentialHeaders(credentials), 'accept-language': publicTexts().language };
  return createClient<paths>({ baseUrl: window.location.origin, headers, cache: 'no-store' });
}
