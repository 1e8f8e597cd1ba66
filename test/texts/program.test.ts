import { expect, test } from 'vitest';
import type { Message } from '../../src/texts/messages';
import { TEXTS } from './english';

const name = 'PORT';
const value = 'x';

test.each<{ message: Message<'program'>; text: string }>([
  {
    message: { code: 'setting-whole-number', params: { name, value, min: 0, max: 65_535 } },
    text: 'PORT must be a whole number from 0 to 65535, but is “x”.',
  },
  {
    message: { code: 'setting-seconds', params: { name: 'RACE_MIN_LAP_S', value, max: 86_400 } },
    text: 'RACE_MIN_LAP_S must be a number of seconds from 0 to 86400 with at most three decimals, but is “x”.',
  },
  {
    message: { code: 'setting-time', params: { name: 'RACE_START', value } },
    text: 'RACE_START must be a date and time with time zone, e.g. 2026-05-12T10:00:00Z, but is “x”.',
  },
  {
    message: { code: 'setting-host', params: { name: 'HOST', value } },
    text: 'HOST must be an address of this computer, e.g. 0.0.0.0 or 127.0.0.1, or its name, but is “x”.',
  },
  {
    message: { code: 'setting-host-names', params: { name: 'RACETAG_HOSTS', value } },
    text: 'RACETAG_HOSTS must be a list of host names without ports, separated by commas, but is “x”.',
  },
  {
    message: { code: 'setting-choice', params: { name: 'LOG_LEVEL', value, choices: ['debug', 'info'] } },
    text: 'LOG_LEVEL must be one of debug, info, but is “x”.',
  },
  {
    message: { code: 'setting-secret', params: { name: 'RACETAG_API_KEY' } },
    text: 'RACETAG_API_KEY may contain ASCII letters, digits and signs only, and no spaces.',
  },
  { message: { code: 'argument-option', params: { reason: "Unknown option '--nope'" } }, text: "Unknown option '--nope'" },
  {
    message: { code: 'argument-race-files', params: { files: ['b.racetag', 'c.racetag'] } },
    text: 'Only one race file can be opened; remove “b.racetag c.racetag”.',
  },
  {
    message: { code: 'argument-minutes', params: { value: '61', max: 60 } },
    text: '--minutes must be a number from 0 to 60, but is “61”.',
  },
  {
    message: { code: 'argument-recording', params: {} },
    text: 'A replay needs exactly one file: racetag-station replay FILE',
  },
  {
    message: { code: 'argument-speed', params: { value: '0', max: 10_000 } },
    text: '--speed must be max or a number above 0, at most 10,000, but is “0”.',
  },
  { message: { code: 'argument-into', params: { value: 'air' } }, text: '--into must be new or open, but is “air”.' },
  { message: { code: 'demo-started', params: { riders: 24 } }, text: 'Demo race started with 24 riders.' },
  {
    message: { code: 'argument-template', params: { value: 'rodeo', known: ['kids', 'track'] } },
    text: 'There is no template “rodeo”. Choose one of: kids, track.',
  },
  {
    message: { code: 'argument-seed', params: { value: 'luck', max: 4_294_967_295 } },
    text: '--seed must be a whole number from 0 to 4,294,967,295, but is “luck”.',
  },
  {
    message: { code: 'argument-event-speed', params: { value: '0.5', max: 60 } },
    text: '--speed must be a number from 1 to 60 for a template, but is “0.5”.',
  },
  {
    message: { code: 'event-lost', params: { passings: 3, bibs: ['7', '31A'] } },
    text: '3 passings not seen by any reader, of bibs 7, 31A.',
  },
  { message: { code: 'demo-finished', params: { events: 1_200 } }, text: 'Demo race finished: 1,200 events sent.' },
  {
    message: { code: 'replay-finished', params: { events: 1, batches: 1, resent: 0 } },
    text: '1 event sent in 1 batch.',
  },
  {
    message: { code: 'replay-finished', params: { events: 2_000, batches: 200, resent: 3 } },
    text: '2,000 events sent in 200 batches; 3 sent again.',
  },
  { message: { code: 'recording-not-json', params: { file: 'a.jsonl', line: 2 } }, text: 'a.jsonl, line 2 is not valid JSON.' },
  {
    message: { code: 'recording-not-an-event', params: { file: 'a.jsonl', line: 2 } },
    text: 'a.jsonl, line 2 is not an event with a timestamp (ISO-8601 with time zone, e.g. 2026-05-12T10:00:00Z).',
  },
  {
    message: { code: 'station-refused', params: { status: 401, detail: 'No token.' } },
    text: 'The station refused a request with status 401: No token.',
  },
  {
    message: { code: 'station-no-answer', params: { url: 'http://10.0.0.2:8600' } },
    text: 'No answer from http://10.0.0.2:8600. Check that the station is running.',
  },
  {
    message: { code: 'station-failed', params: { status: 503, detail: 'Disk full.' } },
    text: 'The station failed with status 503: Disk full.',
  },
  {
    message: { code: 'station-not-confirmed', params: { confirmed: null, events: 10 } },
    text: 'The station confirmed none of 10 events. Check that the address is that of a station.',
  },
])('the message $message.code reads: $text', ({ message, text }) => {
  expect(TEXTS.say('program', message)).toBe(text);
});
