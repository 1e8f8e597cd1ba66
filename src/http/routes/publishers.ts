import { plainText } from '../../domain/model/plain-text';
import { placeOf } from '../../publish/publisher-settings';
import type { PublisherFault, PublisherState, Publishers } from '../../publish/publishers';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { instantOrNull } from '../../wire/to-wire';
import type { Handlers, Wire } from '../operation';
import { type ProblemResponse, problem } from '../problem';
import { secretOf, settingsOf, targetRow } from './publisher-settings';

/** Nobody looks after more. */
const MAX_PUBLISHERS = 20;

type PublisherOperation = 'listPublishers' | 'savePublisher' | 'removePublisher' | 'testPublisher';

export function publisherRoutes(publishers: Publishers, station: Station): Pick<Handlers, PublisherOperation> {
  const row = (state: PublisherState, texts: Texts): Wire<'Publisher'> => publisherRow(state, station.race()?.revision ?? null, texts);
  return {
    listPublishers: ({ texts }) => ({ status: 200, body: { publishers: publishers.list().map((state) => row(state, texts)) } }),
    savePublisher: async ({ path: { publisher }, body, texts }) => {
      const name = plainText(publisher);
      if (name === '') return problem(texts, 422, { code: 'bad-value', params: { problem: 'missing', field: 'name' } });
      const read = settingsOf(name, body);
      if (!read.ok) return problem(texts, 422, read.problem);
      const known = publishers.list();
      if (known.length >= MAX_PUBLISHERS && !known.some(({ settings }) => settings.name === name)) {
        return problem(texts, 409, { code: 'too-many-publishers', params: { max: MAX_PUBLISHERS } });
      }
      const saved = await publishers.save(read.settings, secretOf(body));
      if (!saved.ok) return problem(texts, 422, { code: 'publisher-needs-secret', params: {} });
      return { status: 200, body: row(saved.publisher, texts) };
    },
    removePublisher: async ({ path: { publisher }, texts }) =>
      (await publishers.remove(plainText(publisher))) ? { status: 204 } : unknown(texts, publisher),
    testPublisher: async ({ path: { publisher }, texts }) => {
      const fault = await publishers.test(plainText(publisher));
      return fault === undefined ? unknown(texts, publisher) : { status: 200, body: { fault: faultRow(fault, texts) } };
    },
  };
}

function unknown(texts: Texts, publisher: string): ProblemResponse<404> {
  return problem(texts, 404, { code: 'unknown-publisher', params: { publisher } });
}

function publisherRow(state: PublisherState, newest: number | null, texts: Texts): Wire<'Publisher'> {
  const { settings, fault } = state;
  return {
    name: settings.name,
    ...targetRow(settings.target),
    place: placeOf(settings.target),
    interval_s: settings.intervalS,
    paused: settings.isPaused,
    fields: [...settings.fields],
    secret: state.secret,
    state: state.state,
    revision: state.revision,
    newest_revision: newest,
    uploaded_at: instantOrNull(state.uploadedAt),
    age_ms: wholeMs(state.age),
    behind_ms: wholeMs(state.behind),
    overdue: state.isOverdue,
    fault: faultRow(fault, texts),
    failures: state.failures,
    next_in_ms: wholeMs(state.nextIn),
    files: state.files,
    bytes: state.bytes,
  };
}

function wholeMs(span: number | null): number | null {
  return span === null ? null : Math.round(span);
}

function faultRow(fault: PublisherFault | null, texts: Texts): Wire<'PublisherFault'> {
  return fault === null ? null : { text: texts.say('publisher', fault), code: fault.code, params: { ...fault.params } };
}
