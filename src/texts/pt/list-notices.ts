import type { ListNoticeMessages, TagDoubt } from '../../imports/list-notice.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';
import { exactDuration } from './durations';
import { encodingNames } from './encodings';
import { personName } from './names';

/** What was assumed of births. */
const ASSUMED = {
  'day-first': 'As datas de nascimento foram lidas com o dia primeiro',
  century: 'Os anos de nascimento com dois algarismos foram completados',
  serial: 'As datas de nascimento são números de uma folha de cálculo',
} as const;

/** What is doubtful about tags, behind the number of riders who have them. */
const TAG_DOUBTS: Readonly<Record<TagDoubt, (tags: string) => string>> = {
  letters: (tags) => `um chip com uma letra O, I ou L onde outros chips têm algarismos: ${tags}. Comparar com o próprio chip.`,
  decimal: (tags) => `um número com decimais em vez de um chip: ${tags}. Comparar com o próprio chip.`,
  'epc-name': (tags) =>
    `um chip escrito como nome EPC ou endereço web: ${tags}. Os leitores enviam o número hexadecimal: exportar os chips em hexadecimal.`,
};

/** Notices about a list that is going to be imported. */
export const listNoticeTexts: MessageTexts<ListNoticeMessages> = {
  'lines-above': ({ lines, text }) =>
    `${counted(lines, 'linha acima do cabeçalho ficou', 'linhas acima do cabeçalho ficaram')} de fora, a começar por «${text}».`,
  'repeated-headings': ({ lines }, { list }) =>
    lines.length === 1
      ? `A linha ${lines[0]} repete o cabeçalho e ficou de fora.`
      : `As linhas ${list(lines.map(String))} repetem o cabeçalho e ficaram de fora.`,
  'footer-lines': ({ lines, text }, { list }) =>
    lines.length === 1
      ? `A linha ${lines[0]} («${text}») não é um participante, mas um total, um número de página ou semelhante, e ficou de fora.`
      : `${counted(lines.length, 'linha não é um participante', 'linhas não são participantes')}, mas totais, números de página ou semelhantes, e ficaram de fora: ${list(lines.map(String))}, a começar por «${text}».`,
  'no-tag-cells': ({ cells, texts }, { list }) =>
    `${counted(cells, 'célula de chips diz', 'células de chips dizem')} que não há chip: ${list(texts.map((text) => `«${text}»`))}. Esses participantes não recebem nenhum desta lista.`,
  'wordlike-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'participante tem', 'participantes têm')} um chip sem algarismos: ${list(tags.map((tag) => `«${tag}»`))}. Se for uma palavra e não um chip, esvaziar essa célula.`,
  'split-tags': ({ texts, riders }, { list }) =>
    `${counted(riders, 'participante tem', 'participantes têm')} vários chips de uma célula: ${list(texts.map((text) => `«${text}»`))}. Se for um só chip, retirar os espaços.`,
  'grouped-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'participante tem', 'participantes têm')} um chip escrito em grupos, que os leitores enviam sem os sinais pelo meio: «${text}» foi aceite como ${tag}.`,
  'marked-tags': ({ text, tag, riders }) =>
    `${counted(riders, 'participante tem', 'participantes têm')} um chip com uma marca ao lado: «${text}» foi aceite como ${tag}. Comparar com o próprio chip.`,
  'doubtful-tags': ({ doubt, texts, riders }, { list }) =>
    `${counted(riders, 'participante tem', 'participantes têm')} ${TAG_DOUBTS[doubt](quoted(texts, list))}`,
  'doubtful-bibs': ({ doubt, texts, bibs }, { list }) =>
    doubt === 'letters'
      ? `${counted(bibs, 'dorsal tem', 'dorsais têm')} uma letra O, I ou L onde outros dorsais têm algarismos: ${quoted(texts, list)}. Verificar a lista.`
      : `${counted(bibs, 'dorsal tem', 'dorsais têm')} um sinal: ${quoted(texts, list)}. Verificar se faz parte do dorsal.`,
  'rounded-tags': ({ tags, riders }, { list }) =>
    `${counted(riders, 'participante tem', 'participantes têm')} um chip que pode ter perdido os últimos algarismos numa folha de cálculo: ${list(tags)}. Comparar com o próprio chip.`,
  'garbled-texts': ({ texts, riders }, { list }) =>
    `${counted(riders, 'participante tem', 'participantes têm')} um texto que já antes foi guardado numa codificação errada: ${list(texts.map((text) => `«${text}»`))}. Guardar a lista a partir do programa como UTF-8.`,
  'month-like-bib': ({ bib }) => `O dorsal ${bib} pode ser uma data que uma folha de cálculo fez do dorsal. Verificar.`,
  'unused-column': ({ heading, used }) =>
    `A coluna «${heading}» não é usada, porque «${used}» se adequa melhor. Se não estiver certo, mudar abaixo.`,
  'unread-cell': ({ heading, text }) => `«${text}» na coluna «${heading}» não pôde ser lido. Fica guardado com esse cabeçalho.`,
  'more-unread-cells': ({ cells }) => `${counted(cells, 'outra célula não pôde ser lida', 'outras células não puderam ser lidas')}.`,
  'assumed-births': ({ assumed, cells, text, born }) =>
    `${ASSUMED[assumed]}: «${text}» é ${born}. Verificar ${counted(cells, 'participante', 'participantes')}.`,
  'relay-lines': ({ relays }) =>
    `${counted(relays, 'dorsal está em várias linhas e foi lido como estafeta', 'dorsais estão em várias linhas e foram lidos como estafetas')}, com um membro em cada linha.`,
  'hidden-rows': ({ rows }) =>
    `${counted(rows, 'linha oculta na folha de cálculo também foi lida', 'linhas ocultas na folha de cálculo também foram lidas')}.`,
  'formulas-without-result': ({ cells, first }) =>
    `${counted(cells, 'célula tem uma fórmula sem resultado e foi lida como vazia', 'células têm fórmulas sem resultado e foram lidas como vazias')}, a começar por ${first}. Abrir o ficheiro no Excel, guardá-lo e importá-lo de novo.`,
  'unread-category-cell': ({ heading, text }) => `«${text}» na coluna «${heading}» não pôde ser lido e não é usado.`,
  'unused-category-line': ({ category }) =>
    category === ''
      ? 'Esta linha não indica nenhuma categoria e não é usada.'
      : `«${category}» é uma seleção de outras categorias e não é usada.`,
  'repeated-category': ({ category, lines }, { list }) =>
    `«${category}» está nas linhas ${list(lines.map(String))}. Não é usada: dar a cada categoria um nome próprio.`,
  'differing-offset': ({ wave, after, other }, texts) =>
    `A vaga «${wave}» parte ${exactDuration(after, texts)} depois da partida da prova, como na sua primeira linha, e não ${exactDuration(other, texts)}.`,
  'minutes-beside-laps': ({ categories }, { list }) => `${list(categories)}: os minutos não são usados, porque as voltas estão indicadas.`,
  'unused-category-columns': ({ headings }, { list }) => `Não usado desta folha: ${list(headings)}.`,
  'guessed-encoding': ({ encoding }) =>
    `O ficheiro não diz como as suas letras estão codificadas. Foi lido como ${encodingNames[encoding]}: verificar os nomes com acentos e, se estiverem errados, escolher outra codificação.`,
  'wrong-bytes': ({ text, as }) =>
    as === null
      ? `«${text}» contém um byte que não é uma letra. Corrigir esta célula.`
      : `«${text}» contém uma letra com uma codificação diferente da do resto da lista. Foi lida como ${encodingNames[as]}: verificar.`,
  'more-wrong-bytes': ({ cells }) => `${counted(cells, 'outra célula tem', 'outras células têm')} letras assim.`,
  'starts-read': ({ starts, first_at, last_at, from_gun }, texts) =>
    `${counted(starts, 'partida própria', 'partidas próprias')} das ${texts.time(first_at)} às ${texts.time(last_at)}${from_gun ? ', lidas como tempos depois da partida da prova' : ''}.`,
  'starts-without-gun': ({ starts }) =>
    `${counted(starts, 'hora de partida conta', 'horas de partida contam')} a partir da partida da prova, que não está definida. Definir primeiro a hora de partida e depois importar a lista de novo.`,
  'unreadable-start': ({ text }) =>
    `«${text}» não é uma hora de partida; o participante mantém a partida conhecida. Escrever 10:01:00, ou +60 (segundos depois da partida da prova).`,
  'more-unreadable-starts': ({ cells }) =>
    `${counted(cells, 'outra hora de partida não pode ser lida', 'outras horas de partida não podem ser lidas')}.`,
  'similar-bibs': ({ bib, other, rider }) =>
    `O dorsal ${bib} e o dorsal ${other} (${personName(rider, 'um participante sem nome')}) são dois participantes. Se forem um só, corrigir a lista.`,
  'similar-categories': ({ category, riders, other, others }) =>
    `«${category}» (${counted(riders, 'participante', 'participantes')}) e «${other}» (${counted(others, 'participante', 'participantes')}) são duas categorias, com resultados próprios. Se forem uma só, corrigir a lista.`,
  'emptied-category': ({ category, riders }) =>
    `Nenhum participante teria já a categoria «${category}» (agora ${counted(riders, 'participante', 'participantes')}). A sua vaga ou as suas regras não serviriam a ninguém, e os seus participantes partiriam e terminariam segundo outras. Corrigir a lista, ou mudar também o nome da categoria na página Prova.`,
};

function quoted(texts: readonly string[], list: (texts: readonly string[]) => string): string {
  return list(texts.map((text) => `«${text}»`));
}
