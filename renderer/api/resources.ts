import type { ResourceName, Resources } from '../state/resources';
import type { Api } from './client';
import { type Outcome, request } from './outcome';

type Loaders = { readonly [Name in ResourceName]: (api: Api) => Promise<Outcome<Resources[Name]>> };

/** How each resource is read. */
const LOADERS: Loaders = {
  participants: async (api) => part(await request(api.GET('/participants')), (body) => body.participants),
  unknownTags: (api) => loadUnknownTags(api, ''),
  suspectedLaps: async (api) => part(await request(api.GET('/suspected-laps')), (body) => body.laps),
  acts: async (api) => part(await request(api.GET('/audit')), (body) => body.acts),
  control: (api) => request(api.GET('/race/control')),
  races: async (api) => part(await request(api.GET('/races')), (body) => body.races),
  readers: async (api) => part(await request(api.GET('/readers')), (body) => body.readers),
  preflight: async (api) => part(await request(api.GET('/preflight')), (body) => body.checks),
  screens: (api) => request(api.GET('/screens')),
  health: (api) => health(api),
};

/** Reads one resource; never rejects. */
export function loadResource<Name extends ResourceName>(api: Api, name: Name): Promise<Outcome<Resources[Name]>> {
  return LOADERS[name](api);
}

/** So many are told at once: more, nobody looks through by eye. */
const MOST_UNKNOWN = 100;

/** The unknown tags with these digits that were read most; all for none. Never rejects. */
export function loadUnknownTags(api: Api, containing: string): Promise<Outcome<Resources['unknownTags']>> {
  const query = { limit: MOST_UNKNOWN, ...(containing === '' ? {} : { containing }) };
  return request(api.GET('/tags/unknown', { params: { query } }));
}

/** A station whose journal takes no reads answers 503 and the same body, which says why. */
async function health(api: Api): Promise<Outcome<Resources['health']>> {
  const answering = api.GET('/health').then((answer) => {
    if (answer.error !== undefined && 'journal' in answer.error) return { data: answer.error, response: new Response() };
    return answer;
  });
  return request(answering);
}

function part<Body, Value>(answer: Outcome<Body>, take: (body: Body) => Value): Outcome<Value> {
  return answer.ok ? { ok: true, value: take(answer.value) } : answer;
}
