import type { SettlementMessages } from '../../domain/model/settlement.messages';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Why something is proposed for settling a race. */
export const settlementTexts: MessageTexts<SettlementMessages> = {
  'never-seen': () => 'Nunca lido por nenhum leitor: DNS',
  'not-seen-since-start': ({ at }, texts) => `Lido antes da partida, pela última vez às ${texts.time(at)}, e não depois: DNS`,
  'went-home': ({ lap, at, silent }, texts) => {
    const after = lap === 0 ? 'sem uma volta completa' : `depois da volta ${lap}`;
    return `Não chegou à meta. Visto pela última vez às ${texts.time(at)}, ${texts.duration(silent, 0)} antes do fim: DNF ${after}`;
  },
  'pulled-without-order': ({ at }, texts) =>
    `Retirado sem hora. Usar a última passagem, ${texts.time(at)}, para classificar os participantes retirados`,
  'seen-after': ({ status, reads, at }, texts) =>
    `Marcado como ${status === 'dns' ? 'DNS' : 'DNF'}, mas com ${counted(reads, 'leitura', 'leituras')} depois, a última às ${texts.time(at)}: de novo em prova`,
  'suspected-lap': ({ from, to, looks_like }, texts) =>
    `A volta das ${texts.time(from)} às ${texts.time(to)} parece ser ${looks_like} voltas. Verificar na página Ao vivo`,
  'tag-like': ({ tag, own }) =>
    `O chip desconhecido ${tag} difere do chip ${own} deste participante num carácter. Verificar na página Participantes`,
  'tag-fits': ({ tag, laps }) =>
    `Nunca lido, enquanto o chip desconhecido ${tag} tem ${counted(laps, 'volta', 'voltas')}. Verificar na página Participantes`,
  'no-start': () => 'Tem voltas, mas não tem partida própria; o tempo conta desde a partida da prova ou da vaga. Introduzir a partida',
  'read-without-start': ({ at }, texts) =>
    `Lido pela última vez às ${texts.time(at)}, mas sem partida própria, e a partida da prova não foi dada: nada conta. Introduzir a partida`,
  'cut-off': ({ passage, time, limit }, texts) =>
    `Chegou a ${passage} em ${over(time, limit, texts)}; o limite é ${texts.duration(limit, 0)}: fora do tempo limite`,
  'eighty-percent': ({ lap, behind, limit }, texts) =>
    `A ${texts.duration(behind, 0)} do líder depois da volta ${lap}; 80 % da primeira volta do líder são ${texts.duration(limit, 0)}`,
};

/** A time over a limit in whole seconds, or as exactly as it has to be written to be another one than the limit. */
function over(time: Ms, limit: Ms, texts: Writer): string {
  const decimals = ([0, 1, 2] as const).find((places) => texts.duration(time, places) !== texts.duration(limit, places)) ?? 3;
  return texts.duration(time, decimals);
}
