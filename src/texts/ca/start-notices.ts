import type { SomeRiders, StartNoticeMessages } from '../../domain/model/start-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Notices about a start list that is going to be taken. */
export const startNoticeTexts: MessageTexts<StartNoticeMessages> = {
  'not-starting': (some, texts) => `Omesos perquè estan marcats com a DNS: ${bibs(some, texts)}.`,
  'without-rank': (some, texts) => `Sense lloc en l’ordre indicat, per això darrere de tots els altres: ${bibs(some, texts)}.`,
  'unknown-bibs': (some, texts) => `L’ordre indicat anomena participants que no són a la cursa: ${bibs(some, texts)}.`,
  'unknown-categories': ({ categories }, { list }) => `Cap participant no té aquesta categoria: ${list(categories)}.`,
  'nobody-to-start': ({ riders }) =>
    riders === 0
      ? 'Encara no hi ha participants. Afegir participants o importar abans la llista d’inscrits.'
      : 'No queda cap participant per a aquesta llista.',
  'start-replaced': (some, texts) => `Se substitueix una altra sortida pròpia: ${bibs(some, texts)}.`,
  'has-laps': (some, texts) => `Ja hi ha voltes comptades, que poden canviar: ${bibs(some, texts)}.`,
  'start-in-past': ({ now, ...some }, texts) => `La sortida ja ha passat (són les ${texts.time(now)}): ${bibs(some, texts)}.`,
  'start-before-gun': ({ gun_at, ...some }, texts) =>
    `La sortida és anterior a la de la cursa, a les ${texts.time(gun_at)}: ${bibs(some, texts)}.`,
  'start-shared': (some, texts) => `Fora d’aquesta llista, però amb la mateixa hora de sortida que algú que hi és: ${bibs(some, texts)}.`,
};

/** `dorsals 1, 2 i 5 més`. */
export function bibs({ bibs: named, riders }: SomeRiders, { list }: Writer): string {
  const more = riders - named.length;
  const all = more > 0 ? [...named, counted(more, 'més', 'més')] : named;
  return `${riders === 1 ? 'dorsal' : 'dorsals'} ${list(all)}`;
}
