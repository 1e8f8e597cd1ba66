import type { SomeRiders, StartNoticeMessages } from '../../domain/model/start-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** Notices about a start list that is going to be taken. */
export const startNoticeTexts: MessageTexts<StartNoticeMessages> = {
  'not-starting': (some, texts) => `De fora, por estarem marcados como DNS: ${bibs(some, texts)}.`,
  'without-rank': (some, texts) => `Sem classificação, por isso depois de todos os outros: ${bibs(some, texts)}.`,
  'unknown-bibs': (some, texts) => `A classificação indica participantes que não estão na prova: ${bibs(some, texts)}.`,
  'unknown-categories': ({ categories }, { list }) => `Nenhum participante tem esta categoria: ${list(categories)}.`,
  'nobody-to-start': ({ riders }) =>
    riders === 0
      ? 'Ainda sem participantes. Primeiro, adicionar participantes ou importar a lista de inscritos.'
      : 'Não resta nenhum participante para esta lista.',
  'start-replaced': (some, texts) => `É substituída outra partida própria: ${bibs(some, texts)}.`,
  'has-laps': (some, texts) => `Já há voltas contadas, que podem mudar: ${bibs(some, texts)}.`,
  'start-in-past': ({ now, ...some }, texts) => `A partida está no passado (são ${texts.time(now)}): ${bibs(some, texts)}.`,
  'start-before-gun': ({ gun_at, ...some }, texts) =>
    `A partida é anterior à partida da prova às ${texts.time(gun_at)}: ${bibs(some, texts)}.`,
  'start-shared': (some, texts) => `Fora desta lista, mas com a mesma hora de partida de alguém que está nela: ${bibs(some, texts)}.`,
};

/** `dorsais 1, 2 e mais 5`. */
export function bibs({ bibs: named, riders }: SomeRiders, { list, number }: Writer): string {
  const more = riders - named.length;
  const all = more > 0 ? [...named, `mais ${number(more)}`] : named;
  return `${riders === 1 ? 'dorsal' : 'dorsais'} ${list(all)}`;
}
