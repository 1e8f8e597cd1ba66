import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName } from './durations';
import { riderName } from './names';

/** What to know about waves and terms. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `«${category}»${wave === category ? '' : ` na vaga «${wave}»`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regras de «${category}»: ${unused(known, texts)}`,
  'lap-in-start-window': ({ window, lap, categories }, texts) =>
    `Uma primeira volta${categories.length === 0 ? '' : ` (${texts.list(categories)})`} pode durar ${durationName(lap, texts)}, mas uma passagem até ${durationName(window, texts)} após a partida é tomada pela partida e não termina nenhuma volta. Pôr uma janela de partida mais curta do que a primeira volta mais rápida, ou um tempo mínimo por volta tão longo como a janela.`,
  'same-penalty': ({ rider, entry, at }, texts) =>
    `O ${riderName(rider)} recebeu o mesmo às ${texts.time(at)} (ação ${entry}), e contam as duas. Se foi enviado duas vezes, desfazer uma delas.`,
  'same-clock-shift': ({ reader, entry, at }, texts) =>
    `As mesmas leituras do leitor ${reader} já foram movidas o mesmo tempo às ${texts.time(at)} (ação ${entry}), e contam as duas correções. Se foi enviado duas vezes, desfazer uma delas.`,
  'wave-before-gun': ({ wave, start_at, gun_at }, texts) =>
    `«${wave}» partiu às ${texts.time(start_at)}, antes da partida da prova às ${texts.time(gun_at)}, e os seus participantes mantêm essa partida. Se estiver errado, desfazer a partida da vaga ou movê-la.`,
  'wave-start-lost': ({ wave, start_at }, texts) =>
    `«${wave}» partiu às ${texts.time(start_at)}. Depois desta alteração nenhuma vaga mantém essa partida: os seus participantes partem como previsto. Manter a vaga com o seu nome ou um novo, ou dar a partida da outra vaga a essa hora.`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'os participantes não têm nenhuma' : `existentes: ${list(known)}`;
  return `nenhum participante tem esta categoria; ${others}. Corrigir o nome aqui ou na lista de participantes.`;
}
