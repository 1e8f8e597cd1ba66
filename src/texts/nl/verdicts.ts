import type { VerdictMessages } from '../../domain/model/verdict.messages';
import type { MessageTexts } from '../catalogue';
import { durationName } from './durations';
import { riderName, STATUS_NAMES } from './names';

/** What became of a read, for the list of a rider's reads. */
export const verdictTexts: MessageTexts<VerdictMessages> = {
  counted: ({ lap, finish, unknown_tag }) =>
    `Geteld als ronde ${lap}${unknown_tag ? ' van een chip zonder deelnemer' : ''}${finish ? ': finish' : ''}.`,
  start: 'Eigen start (nettostart): ronde 1 begint.',
  'same-crossing': ({ at }, texts) => `Zelfde doorkomst als ${texts.time(at)}.`,
  'gun-not-set': ({ at, antenna }, texts) =>
    `Gezien om ${texts.timeToSecond(at)}${antenna === null ? '' : `, antenne ${antenna}`}. De wedstrijd is niet gestart, dus telt dit niet.`,
  'too-soon': ({ start_at, min_lap }, texts) =>
    `Te kort na de start om ${texts.time(start_at)}: een ronde duurt minstens ${durationName(min_lap, texts)}; genegeerd.`,
  'not-ridden': ({ at, ridden, min_lap }, texts) =>
    `Sinds de doorkomst om ${texts.time(at)} is maar ${durationName(ridden, texts)} gereden, omdat de wedstrijd geneutraliseerd was: een ronde duurt minstens ${durationName(min_lap, texts)}; genegeerd.`,
  neutralised: ({ from, until }, texts) =>
    `Tijdens de neutralisatie ${until === null ? `vanaf ${texts.time(from)}` : `van ${texts.time(from)} tot ${texts.time(until)}`}; genegeerd.`,
  'before-start': ({ start_at }, texts) => `Vóór de start om ${texts.time(start_at)}; genegeerd.`,
  'after-stop': ({ stopped_at }, texts) => `Na de stop van de wedstrijd om ${texts.time(stopped_at)}; genegeerd.`,
  'after-time': ({ ended_at }, texts) => `Na het verstrijken van de tijd om ${texts.time(ended_at)}; genegeerd.`,
  'after-finish': ({ finish_at }, texts) => `Na de finish om ${texts.time(finish_at)} nog eens over de lijn; genegeerd.`,
  'clock-ahead': 'Meer dan een dag na de aankomst gedateerd: de klok van de lezer liep verkeerd. Telt zodra de klok is gecorrigeerd.',
  voided: ({ reason }) => `Geschrapt door de tijdwaarneming${inBrackets(reason)}.`,
  moved: ({ rider, at, reason }, texts) => {
    const where = [rider === null ? '' : ` naar ${riderName(rider)}`, at === null ? '' : ` naar ${texts.time(at)}`].join('');
    return `Verplaatst${where} door de tijdwaarneming${inBrackets(reason)}.`;
  },
  departure: 'Meldingen “Chip weg” tellen niet.',
  'not-started': 'Deelnemer heeft status DNS; genegeerd.',
  withdrawn: ({ status, at }, texts) => `Na de status ${STATUS_NAMES[status]} om ${texts.time(at)}; genegeerd.`,
  parked: ({ from }, texts) => `Stilliggende chip: sinds ${texts.time(from)} zonder pauze gelezen, dat telt één keer.`,
  muted: 'Deze chip wordt genegeerd.',
  'superseded-start': 'Vervangen door een latere doorkomst aan de start.',
  passage: ({ passage, lap }) => `${passage}, ronde ${lap}.`,
  'extra-passage': ({ point, lap }) => `Nog eens bij ${point} in ronde ${lap}: het parcours heeft daar geen andere passage; genegeerd.`,
  'too-early': ({ point, from, not_before }, texts) =>
    `Te vroeg hier${point === '' ? '' : ` (${point})`}: minder dan ${durationName(not_before, texts)} na het begin van de ronde om ${texts.time(from)}; genegeerd.`,
  'start-point': ({ point }) => `Bij startpunt ${point}, na de eigen start; genegeerd.`,
  elsewhere: ({ point }) => `Elders: ${point} ligt niet op het parcours van deze deelnemer; genegeerd.`,
  'ignored-point': ({ point }) => `Bij ${point}, waar lezingen niet tellen.`,
  'no-point': ({ reader }) =>
    reader === ''
      ? 'Elders: bij geen meetpunt van deze wedstrijd; genegeerd.'
      : `Elders: lezer ${reader} staat bij geen meetpunt; genegeerd.`,
};

function inBrackets(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${reason})`;
}
