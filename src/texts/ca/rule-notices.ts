import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName } from './durations';
import { riderName } from './names';

/** What to know about waves and terms. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `«${category}»${wave === category ? '' : ` a l’onada «${wave}»`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regles de «${category}»: ${unused(known, texts)}`,
  'lap-in-start-window': ({ window, lap, categories }, texts) =>
    `Una primera volta${categories.length === 0 ? '' : ` (${texts.list(categories)})`} pot durar ${durationName(lap, texts)}, però un pas fins a ${durationName(window, texts)} després de la sortida es pren per la sortida i no acaba cap volta. Posar un marge de sortida més curt que la primera volta més ràpida, o un temps mínim de volta tan llarg com el marge.`,
  'same-penalty': ({ rider, entry, at }, texts) =>
    `El ${riderName(rider)} va rebre el mateix a les ${texts.time(at)} (acció ${entry}), i compten totes dues. Si s’ha enviat dues vegades, desfer-ne una.`,
  'same-clock-shift': ({ reader, entry, at }, texts) =>
    `Les mateixes lectures del lector ${reader} ja es van moure el mateix temps a les ${texts.time(at)} (acció ${entry}), i compten totes dues correccions. Si s’ha enviat dues vegades, desfer-ne una.`,
  'wave-before-gun': ({ wave, start_at, gun_at }, texts) =>
    `«${wave}» va sortir a les ${texts.time(start_at)}, abans de la sortida de la cursa a les ${texts.time(gun_at)}, i els seus participants conserven aquesta sortida. Si no és correcte, desfer la sortida de l’onada o moure-la.`,
  'wave-start-lost': ({ wave, start_at }, texts) =>
    `«${wave}» va sortir a les ${texts.time(start_at)}. Després d’aquest canvi, cap onada no conserva aquesta sortida: els seus participants surten segons el previst. Conservar l’onada, amb el seu nom o un de nou, o donar la sortida de l’altra onada a aquesta hora.`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'els participants no en tenen cap' : `les que hi ha: ${list(known)}`;
  return `cap participant no té aquesta categoria; ${others}. Corregir el nom aquí o a la llista de participants.`;
}
