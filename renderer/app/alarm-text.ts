import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { Texts } from '../../src/texts/texts';
import type { Schemas } from '../api/client';
import type { AlarmMessage } from '../state/alarms';
import { sayWire } from '../ui/texts';

/** The text of an alarm. */
export function alarmText(message: AlarmMessage, texts: Texts): string {
  const words = texts.catalogue.screens.app.alarms;
  switch (message.code) {
    case 'link-lost':
      return words.linkLost;
    case 'link-crowded':
      return texts.catalogue.screens.common.crowded;
    case 'link-refused':
      return sayWire(texts, 'problem', { wire: message.params.refusal, fallback: message.params.refusal.reason });
    case 'journal-fault':
      return journalText(message.params.journal, texts);
    case 'standstill':
      return standstillText(message.params.standstill, texts);
    case 'reader-lost':
    case 'reader-silent':
    case 'reader-stopped':
    case 'reader-notice':
    case 'reader-clock':
      return readerText(message, texts);
    case 'sender-clock':
    case 'silence':
    case 'short-first-laps':
    case 'time-zone':
      return findingText(findingOf(message), texts);
    case 'machine':
      return machineText(message.params.machine, texts);
    case 'station-clock':
      return words.stationClock(findingText(message.params.step, texts));
    case 'no-point':
      return (message.params.at_line ? words.atLine : words.atNoPoint)(texts.list(message.params.readers));
    case 'not-published':
      return publisherText(message.params.publisher, texts);
    case 'webhook':
      return webhookText(message.params, texts);
    case 'antennas':
      return words.antennas(message.params.missing.map(({ reader, antennas }) => words.antennasOf(reader, antennas)));
  }
}

function journalText(journal: Extract<AlarmMessage, { code: 'journal-fault' }>['params']['journal'], texts: Texts): string {
  const sentence = sayWire(texts, 'problem', { wire: journal, fallback: journal.sentence });
  // Here new reads are saved; older ones are gone.
  return journal.code === 'entries-missing' || journal.code === 'entries-changed'
    ? sentence
    : texts.catalogue.screens.app.alarms.journal(sentence);
}

function standstillText({ from, to, why }: Schemas['Standstill'], texts: Texts): string {
  const words = texts.catalogue.screens.app.alarms;
  const end = Date.parse(to) as EpochMs;
  const span = durationText((end - Date.parse(from)) as Ms, texts);
  return (why === 'asleep' ? words.asleep : words.stalled)(span, texts.timeToSecond(end));
}

function machineText(machine: Schemas['MachineTrouble'], texts: Texts): string {
  const title = texts.say('preflight', { code: 'machine-title', params: { machine: machine.name } });
  return `${title}: ${findingText(machine, texts)}`;
}

function publisherText({ name, behind_ms: behind, fault }: Schemas['Publisher'], texts: Texts): string {
  const words = texts.catalogue.screens.app.alarms;
  const why = fault === null ? words.slowUpload : sayWire(texts, 'publisher', { wire: fault, fallback: fault.text });
  return words.notPublished(name, texts.duration((behind ?? 0) as Ms, 0), why);
}

function findingOf(message: Extract<AlarmMessage, { code: 'sender-clock' | 'silence' | 'short-first-laps' | 'time-zone' }>) {
  if (message.code === 'sender-clock') return message.params.sender;
  if (message.code === 'time-zone') return message.params.zone;
  return message.code === 'silence' ? message.params.silence : message.params.laps;
}

function webhookText({ name, fault }: Extract<AlarmMessage, { code: 'webhook' }>['params'], texts: Texts): string {
  const why = sayWire(texts, 'webhook', { wire: fault, fallback: fault.text });
  return texts.catalogue.screens.app.alarms.webhookFails(name, why);
}

/** What the station found, in the words of the check before the start. */
function findingText(finding: { readonly sentence: string }, texts: Texts): string {
  return sayWire(texts, 'preflight', { wire: finding, fallback: finding.sentence }, 'sentence_');
}

type AboutReader = Extract<AlarmMessage, { code: `reader-${string}` }>;

function readerText(message: AboutReader, texts: Texts): string {
  const words = texts.catalogue.screens.app.alarms;
  switch (message.code) {
    case 'reader-lost':
    case 'reader-silent': {
      const { reader } = message.params;
      const say = message.code === 'reader-lost' ? words.reader.lost : words.reader.silent;
      return say(reader.id, texts.sayOr('reader', { code: reader.reason_code, params: reader.reason_params }, reader.reason));
    }
    case 'reader-stopped':
      return words.reader.stopped(message.params.reader, message.params.canStart);
    case 'reader-notice': {
      const { reader, notice } = message.params;
      return words.readerNotice(reader, texts.sayOr('reader', notice, notice.text));
    }
    case 'reader-clock': {
      const { reader, clock } = message.params;
      const alarm = clock.alarm ?? '';
      const { alarm_code: code, alarm_params: params } = clock;
      return words.readerClock(reader, code === undefined ? alarm : texts.sayOr('reader', { code, params }, alarm));
    }
  }
}

const EXACT_UNTIL_MS = 60_000;

/** `2.3 s`; from a minute on `0:12:34`. */
function durationText(span: Ms, texts: Texts): string {
  return span < EXACT_UNTIL_MS ? `${texts.number(Math.ceil(span / 100) / 10)} s` : texts.duration(span, 0);
}
