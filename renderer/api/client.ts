import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from '../../src/http/generated/api';
import { type Credentials, credentialHeaders } from './credentials';

export type Schemas = components['schemas'];
export type Api = Client<paths>;

/** The station's API for one set of credentials, on the address that served this page. */
export function createApi(credentials: Credentials): Api {
  return createClient<paths>({ baseUrl: window.location.origin, headers: credentialHeaders(credentials), cache: 'no-store' });
}
