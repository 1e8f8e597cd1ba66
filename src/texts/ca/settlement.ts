import type { SettlementMessages } from '../../domain/model/settlement.messages';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Why something is proposed for settling a race. */
export const settlementTexts: MessageTexts<SettlementMessages> = {
  'never-seen': () => 'Mai llegit per cap lector: DNS',
  'not-seen-since-start': ({ at }, texts) => `Llegit abans de la sortida, l’última vegada a les ${texts.time(at)}, i no després: DNS`,
  'went-home': ({ lap, at, silent }, texts) => {
    const after = lap === 0 ? 'sense completar cap volta' : `després de la volta ${lap}`;
    return `No ha acabat. Vist per última vegada a les ${texts.time(at)}, ${texts.duration(silent, 0)} abans del final: DNF ${after}`;
  },
  'pulled-without-order': ({ at }, texts) =>
    `Retirat per l’organització sense hora. Fer servir l’últim pas, ${texts.time(at)}, per ordenar els retirats`,
  'seen-after': ({ status, reads, at }, texts) =>
    `Marcat com a ${status === 'dns' ? 'DNS' : 'DNF'}, però després hi ha hagut ${counted(reads, 'lectura', 'lectures')}, l’última a les ${texts.time(at)}: de nou en cursa`,
  'suspected-lap': ({ from, to, looks_like }, texts) =>
    `La volta de ${texts.time(from)} a ${texts.time(to)} sembla de ${looks_like} voltes. Comprovar-ho a En directe`,
  'tag-like': ({ tag, own }) => `El xip desconegut ${tag} es diferencia en un caràcter del seu xip ${own}. Comprovar-ho a Participants`,
  'tag-fits': ({ tag, laps }) =>
    `Mai llegit, mentre que el xip desconegut ${tag} té ${counted(laps, 'volta', 'voltes')}. Comprovar-ho a Participants`,
  'no-start': () =>
    'Té voltes, però no sortida pròpia; el temps corre des de la sortida general o la de la seva onada. Introduir la sortida',
  'read-without-start': ({ at }, texts) =>
    `Llegit per última vegada a les ${texts.time(at)}, però sense sortida pròpia, i no hi ha hora de sortida: res no compta. Introduir la sortida`,
  'cut-off': ({ passage, time, limit }, texts) =>
    `Va arribar a ${passage} en ${over(time, limit, texts)}; el tall és ${texts.duration(limit, 0)}: fora de control`,
  'eighty-percent': ({ lap, behind, limit }, texts) =>
    `${texts.duration(behind, 0)} darrere del líder després de la volta ${lap}; el 80 % de la primera volta del líder és ${texts.duration(limit, 0)}`,
};

/** A time over a limit in whole seconds, or as exactly as it has to be written to be another one than the limit. */
function over(time: Ms, limit: Ms, texts: Writer): string {
  const decimals = ([0, 1, 2] as const).find((places) => texts.duration(time, places) !== texts.duration(limit, places)) ?? 3;
  return texts.duration(time, decimals);
}
