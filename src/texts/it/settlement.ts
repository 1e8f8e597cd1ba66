import type { SettlementMessages } from '../../domain/model/settlement.messages';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Why something is proposed for settling a race. */
export const settlementTexts: MessageTexts<SettlementMessages> = {
  'never-seen': () => 'Mai letto da nessun lettore: DNS',
  'not-seen-since-start': ({ at }, texts) => `Letto prima della partenza, l’ultima volta alle ${texts.time(at)}, e poi mai più: DNS`,
  'went-home': ({ lap, at, silent }, texts) => {
    const after = lap === 0 ? 'senza giri completati' : `dopo il giro ${lap}`;
    return `Non arrivato. Visto l’ultima volta alle ${texts.time(at)}, ${texts.duration(silent, 0)} prima della fine: DNF ${after}`;
  },
  'pulled-without-order': ({ at }, texts) =>
    `Fermato senza ora. Usare l’ultimo passaggio, ${texts.time(at)}, per classificare i partecipanti fermati`,
  'seen-after': ({ status, reads, at }, texts) =>
    `Segnato come ${status === 'dns' ? 'DNS' : 'DNF'}, ma con ${counted(reads, 'lettura successiva', 'letture successive')}, l’ultima alle ${texts.time(at)}: di nuovo in gara`,
  'suspected-lap': ({ from, to, looks_like }, texts) =>
    `Il giro dalle ${texts.time(from)} alle ${texts.time(to)} sembra valere ${looks_like} giri. Controllare in Diretta`,
  'tag-like': ({ tag, own }) => `Il chip sconosciuto ${tag} differisce di un carattere dal suo chip ${own}. Controllare in Partecipanti`,
  'tag-fits': ({ tag, laps }) =>
    `Mai letto, mentre il chip sconosciuto ${tag} ha ${counted(laps, 'giro', 'giri')}. Controllare in Partecipanti`,
  'no-start': () => 'Ha dei giri ma nessuna partenza individuale; il tempo corre dal via o dalla batteria. Inserire la partenza',
  'read-without-start': ({ at }, texts) =>
    `Letto l’ultima volta alle ${texts.time(at)}, ma senza partenza individuale, e la partenza non è impostata: nulla conta. Inserire la partenza`,
  'cut-off': ({ passage, time, limit }, texts) =>
    `Ha raggiunto ${passage} dopo ${over(time, limit, texts)}; il limite è ${texts.duration(limit, 0)}: fuori tempo massimo`,
  'eighty-percent': ({ lap, behind, limit }, texts) =>
    `${texts.duration(behind, 0)} di distacco dal primo dopo il giro ${lap}; l’80% del suo primo giro è ${texts.duration(limit, 0)}`,
};

/** A time over a limit in whole seconds, or as exactly as it has to be written to be another one than the limit. */
function over(time: Ms, limit: Ms, texts: Writer): string {
  const decimals = ([0, 1, 2] as const).find((places) => texts.duration(time, places) !== texts.duration(limit, places)) ?? 3;
  return texts.duration(time, decimals);
}
