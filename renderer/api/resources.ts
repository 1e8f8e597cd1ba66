import type { LiveData } from '../state/live';
import type { ResourceName, Resources } from '../state/resources';
import type { Api } from './client';
import { type ApiResult, request } from './request';

interface Resource<Value> {
  readonly load: (api: Api) => Promise<ApiResult<Value>>;
  /** Counters of the stream's data that grow when what was loaded becomes stale. */
  readonly staleOn: readonly Counter[];
  /** It belongs to the open race: another race makes it void. */
  readonly ofRace: boolean;
}

type Counter = Extract<
  keyof LiveData,
  'raceChanges' | 'raceUpdates' | 'rosterChanges' | 'unknownTagCount' | 'reportChanges' | 'gunChanges' | 'healthChanges'
>;

/** Everything that the desk loads besides the stream. */
export const RESOURCES: { readonly [Name in ResourceName]: Resource<Resources[Name]> } = {
  participants: {
    load: (api) => request(api.GET('/participants')),
    staleOn: ['rosterChanges'],
    ofRace: true,
  },
  startList: { load: (api) => request(api.GET('/start-list')), staleOn: ['rosterChanges', 'raceUpdates'], ofRace: true },
  unknownTags: { load: (api) => loadUnknownTags(api, ''), staleOn: ['rosterChanges', 'unknownTagCount'], ofRace: true },
  expected: { load: (api) => request(api.GET('/expected')), staleOn: ['rosterChanges', 'raceUpdates'], ofRace: true },
  presence: { load: (api) => request(api.GET('/presence')), staleOn: ['rosterChanges', 'raceUpdates'], ofRace: true },
  suspectedLaps: {
    load: async (api) => part(await request(api.GET('/suspected-laps')), (body) => body.laps),
    staleOn: ['rosterChanges'],
    ofRace: true,
  },
  parkedTags: {
    load: async (api) => part(await request(api.GET('/parked-tags')), (body) => body.tags),
    staleOn: ['rosterChanges'],
    ofRace: true,
  },
  acts: { load: async (api) => part(await request(api.GET('/audit')), (body) => body.acts), staleOn: ['rosterChanges'], ofRace: true },
  control: { load: (api) => request(api.GET('/race/control')), staleOn: ['rosterChanges', 'raceUpdates'], ofRace: true },
  jury: { load: async (api) => part(await request(api.GET('/race/jury')), (body) => body.acts), staleOn: ['rosterChanges'], ofRace: true },
  reports: { load: (api) => request(api.GET('/reports')), staleOn: ['reportChanges', 'rosterChanges'], ofRace: true },
  guns: {
    load: async (api) => part(await request(api.GET('/guns')), (body) => body.guns),
    staleOn: ['gunChanges', 'raceUpdates'],
    ofRace: true,
  },
  sheets: { load: async (api) => part(await request(api.GET('/sheets')), (body) => body.sheets), staleOn: ['rosterChanges'], ofRace: true },
  settlement: { load: (api) => request(api.GET('/race/settlement')), staleOn: ['rosterChanges', 'raceUpdates'], ofRace: true },
  races: { load: async (api) => part(await request(api.GET('/races')), (body) => body.races), staleOn: ['raceChanges'], ofRace: true },
  templates: {
    load: async (api) => part(await request(api.GET('/templates')), (body) => body.templates),
    staleOn: ['raceChanges'],
    ofRace: false,
  },
  runningRaces: {
    load: async (api) => part(await request(api.GET('/races/running')), (body) => body.races),
    staleOn: ['raceChanges'],
    ofRace: true,
  },
  publishers: {
    load: async (api) => part(await request(api.GET('/publishers')), (body) => body.publishers),
    staleOn: ['raceChanges'],
    ofRace: false,
  },
  webhooks: {
    load: async (api) => part(await request(api.GET('/webhooks')), (body) => body.webhooks),
    staleOn: ['raceChanges'],
    ofRace: false,
  },
  rmonitor: { load: (api) => request(api.GET('/rmonitor')), staleOn: ['raceChanges'], ofRace: false },
  readers: {
    load: async (api) => part(await request(api.GET('/readers')), (body) => body.readers),
    staleOn: ['raceChanges'],
    ofRace: false,
  },
  readerKinds: { load: async (api) => part(await request(api.GET('/readers/kinds')), (body) => body.kinds), staleOn: [], ofRace: false },
  preflight: {
    load: async (api) => part(await request(api.GET('/preflight')), (body) => body.checks),
    staleOn: ['raceChanges'],
    ofRace: false,
  },
  screens: { load: (api) => request(api.GET('/screens')), staleOn: ['raceChanges'], ofRace: false },
  demo: { load: (api) => request(api.GET('/demo')), staleOn: ['raceChanges', 'raceUpdates'], ofRace: true },
  machines: { load: (api) => request(api.GET('/machines')), staleOn: ['raceChanges', 'healthChanges'], ofRace: false },
  keys: { load: async (api) => part(await request(api.GET('/keys')), (body) => body.keys), staleOn: [], ofRace: false },
  health: { load: loadHealth, staleOn: ['raceChanges', 'healthChanges'], ofRace: false },
};

/** What another race makes void. */
export const RESOURCES_OF_RACE: readonly ResourceName[] = (Object.keys(RESOURCES) as ResourceName[]).filter(
  (name) => RESOURCES[name].ofRace,
);

/** Nobody looks through more of them by eye. */
const MAX_UNKNOWN_TAGS = 100;

/** Loads the unknown tags that contain these digits, those with most reads first; an empty text stands for all. Never rejects. */
export function loadUnknownTags(api: Api, containing: string): Promise<ApiResult<Resources['unknownTags']>> {
  const query = { limit: MAX_UNKNOWN_TAGS, ...(containing === '' ? {} : { containing }) };
  return request(api.GET('/tags/unknown', { params: { query } }));
}

/** A station whose journal takes no reads answers 503 with the same body, which says why. */
async function loadHealth(api: Api): Promise<ApiResult<Resources['health']>> {
  const answering = api.GET('/health').then((answer) => {
    if (answer.error !== undefined && 'journal' in answer.error) return { data: answer.error, response: new Response() };
    return answer;
  });
  return request(answering);
}

function part<Body, Value>(answer: ApiResult<Body>, take: (body: Body) => Value): ApiResult<Value> {
  return answer.ok ? { ok: true, value: take(answer.value) } : answer;
}
