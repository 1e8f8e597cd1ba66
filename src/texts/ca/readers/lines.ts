import type { LineMessages, TimeChange } from '../../../readers/kit/line.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What readers that print lines report. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `No s’entén l’hora «${time}»; aquestes lectures porten l’hora d’arribada. S’entenen 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 i segons des del 1970.`,
  'gun-signal': ({ at, shown, byArrival }, texts) =>
    byArrival === true
      ? `Senyal de sortida del lector a les ${texts.time(at)}. Hora d’arribada del senyal, perquè el rellotge del lector encara no s’ha comparat: marca ${shown}. No dona la sortida per si sol: si va ser la sortida, fer-lo servir com a hora de sortida. Si el senyal va arribar tard, introduir l’hora de sortida a mà.`
      : `Senyal de sortida del lector a les ${texts.time(at)} (${shown} segons el seu rellotge). No dona la sortida per si sol: si va ser la sortida, fer-lo servir com a hora de sortida.`,
  'time-changed': (changed, texts) => changeText(changed, texts),
  'time-without-number': ({ antenna, at, shown, count }, texts) => {
    const time = `a les ${texts.time(at)} (${shown} segons el seu rellotge)`;
    return count === 1
      ? `Un temps sense número${onChannel(antenna)} ${time}. No compta. Si era un participant, afegir el pas a mà.`
      : `${texts.number(count)} temps sense número${onChannel(antenna)}, l’últim ${time}. No compten. Si eren participants, afegir els passos a mà; el registre de comunicació té els temps.`;
  },
  'link-back': ({ since }, texts) =>
    `El lector torna a estar connectat. Poden faltar lectures des de les ${texts.time(since)}, perquè envia cadascuna només un cop: buscar voltes perdudes des de llavors o importar el registre del lector.`,
  'log-begun-anew': ({ since }, texts) =>
    `El lector va buidar la memòria, o va ser substituït, mentre no estava connectat. Poden faltar lectures que va fer abans d’això i després de les ${texts.time(since)}: buscar voltes perdudes des de llavors.`,
  'log-gap': (gap) =>
    isOne(gap)
      ? `No ha arribat l’entrada ${range(gap)} del registre del lector. L’estació l’està demanant al lector.`
      : `No han arribat les entrades ${range(gap)} del registre del lector. L’estació les està demanant al lector.`,
  'log-filled': (gap) =>
    isOne(gap)
      ? `L’entrada ${range(gap)} del registre del lector ja ha arribat. No hi falta res.`
      : `Les entrades ${range(gap)} del registre del lector ja han arribat. No en falta cap.`,
  'log-not-filled': (gap, texts) =>
    isOne(gap)
      ? `L’entrada ${range(gap)} del registre del lector no ha arribat, encara que l’estació l’ha demanada. Comprovar si falten voltes, o obtenir-la amb el programa del mateix lector.`
      : `${texts.number(gap.count)} de les entrades ${range(gap)} del registre del lector no han arribat, encara que l’estació les ha demanades. Comprovar si falten voltes, o obtenir-les amb el programa del mateix lector.`,
};

function changeText({ tag, antenna, at, shown, change }: LineMessages['time-changed'], texts: Writer): string {
  return CHANGES[change](`número ${tag}${onChannel(antenna)}`, `${texts.time(at)} (${shown} segons el seu rellotge)`);
}

const CHANGES = {
  cleared: (number, time) => `L’aparell ha retirat el temps del ${number} a les ${time}. Si aquí compta, treure aquest pas.`,
  disqualified: (number, time) =>
    `L’aparell ha retirat el temps del ${number} a les ${time} i ha desqualificat el participant. Si aquí compta, treure aquest pas o marcar el participant com a DSQ.`,
  entered: (number, time) =>
    `A l’aparell s’ha introduït un temps per al ${number}: ${time}. Aquí no compta: canviar l’hora d’aquest pas o afegir-lo.`,
  invalid: (number, time) => `L’aparell marca com a no vàlid un temps del ${number} a les ${time}. No compta.`,
} satisfies Readonly<Record<TimeChange, (number: string, time: string) => string>>;

function onChannel(antenna: number | null): string {
  return antenna === null ? '' : ` al canal ${antenna}`;
}

type Gap = LineMessages['log-gap'];

function isOne({ from, to }: Gap): boolean {
  return from === to;
}

/** Numbers of a log are names, so they have no separators. */
function range({ from, to }: Gap): string {
  return from === to ? String(from) : `${from} a ${to}`;
}
