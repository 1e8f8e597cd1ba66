import type { RefusalMessages } from '../../../domain/model/refusal.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { passingName, personName, riderName } from '../names';
import { changedBib, changedTag } from './changed-text';
import { badValueText, noChangeText } from './values';

/** Why a command was refused, and what to do. */
export const refusalTexts: MessageTexts<RefusalMessages> = {
  'bib-taken': (params) =>
    params.problem === 'in-use'
      ? `O dorsal ${params.bib} é de ${personName(params.rider, 'outro participante')}. Escolher outro.`
      : `O dorsal ${params.bib} seria de dois participantes: ${personName(params.rider, 'um sem nome')} e ${personName(params.other, 'um sem nome')}. Mudar primeiro um dos dois dorsais.`,
  'tag-taken': tagTaken,
  'unknown-participant': ({ participant }) =>
    `O participante ${participant} não existe nesta prova. Pode ter sido removido: recarregar a lista.`,
  'unknown-rider': ({ rider }) =>
    'tag' in rider
      ? `O chip ${rider.tag} não foi lido nesta prova. Adicionar primeiro o participante.`
      : `O ${riderName(rider)} não existe nesta prova. Adicionar primeiro o participante.`,
  'unknown-passing': unknownPassing,
  'tag-by-rule': ({ tag, rider }) =>
    `O chip ${tag} é o do ${riderName(rider)} pela regra para chips que ninguém tem. Atribuí-lo a outro participante, ou mudar essa regra.`,
  'tag-not-theirs': ({ tag, rider }) => `O chip ${tag} não está atribuído ao ${riderName(rider)}, por isso não pode ser removido.`,
  'already-started': ({ wave, started_at }, texts) =>
    `${wave ?? 'A prova'}: a partida foi dada às ${texts.time(started_at)}, menos de um segundo antes. Essa partida conta. Para dar nova partida, esperar um segundo.`,
  'already-stopped': (params, texts) =>
    params.problem === 'stopped'
      ? `A prova foi parada às ${texts.time(params.stopped_at)}. Retomá-la primeiro, para a parar noutra hora.`
      : `A prova partiria às ${texts.time(params.start_at)}, depois de ter sido parada às ${texts.time(params.stopped_at)}. Primeiro, retomá-la ou mudar a sua hora de partida.`,
  'rules-conflict': ({ entry, rules }, texts) =>
    `A ação ${entry} não pode ser desfeita nem refeita sozinha, porque as regras deixariam de ser compatíveis. ${rules.map((problem) => texts.say('rulesProblem', problem)).join(' ')} Desfazer primeiro as alterações posteriores das regras, ou alterar antes as regras.`,
  'not-stopped': 'A prova não está parada, por isso não pode ser retomada.',
  'already-voided': (passing, texts) => `A ${passingName(passing, texts)} está anulada. Repô-la primeiro.`,
  'not-voided': (passing, texts) => `A ${passingName(passing, texts)} não está anulada, por isso não pode ser reposta.`,
  'not-suspected': ({ rider, from, to }, texts) =>
    `O ${riderName(rider)} já não tem, das ${texts.time(from)} às ${texts.time(to)}, uma volta com uma possível leitura em falta. Recarregar a lista.`,
  'unknown-saved-sheet': ({ sheet }) => `Esta prova não tem a lista guardada ${sheet}.`,
  'proposal-gone': () =>
    'Uma proposta escolhida já não se aplica: a prova mudou. Nada foi alterado. Recarregar a lista e escolher de novo.',
  'other-race': ({ open }) => `Nada foi guardado: isto é para outra prova, e agora está aberta «${open}». Abrir primeiro a outra prova.`,
  'key-taken': ({ entry }) => `Nada foi guardado: a sua chave é a da ação ${entry}, que é outra coisa. Enviar isto com uma chave própria.`,
  'nothing-to-undo': 'Não há nada para desfazer.',
  'nothing-to-redo': nothingToRedo,
  'not-undoable': notUndoable,
  'bad-value': badValueText,
  'list-refused': ({ lines, line, refusal }, texts) => {
    const count = lines === 1 ? '1 linha tem um erro' : `${texts.number(lines)} linhas têm erros`;
    return `${count}; nada foi importado. Linha ${line}: ${texts.say('problem', refusal)}`;
  },
  'listed-twice': (params) =>
    params.problem === 'bib'
      ? `O dorsal ${params.bib} já está na linha ${params.line}, em ${personName(params.rider, 'um participante sem nome')}.`
      : `${tagName(params)} já está na linha ${params.line}, no ${riderName(params.rider)}.`,
  'unreadable-line': unreadableLine,
  'no-change': noChangeText,
};

function tagTaken(params: RefusalMessages['tag-taken'], texts: Writer): string {
  const { tag } = params;
  switch (params.problem) {
    case 'assigned':
      return `${tagName(params)} está atribuído ao ${riderName(params.rider)}. Removê-lo primeiro desse participante, ou usar outro chip.`;
    case 'assigned-until':
      return `${tagName(params)} esteve atribuído ao ${riderName(params.rider)} até às ${texts.time(params.until)}. Atribuí-lo a partir daí, ou usar outro chip.`;
    case 'after-redo':
      return `O chip ${tag} está atribuído ao ${riderName(params.rider)}. Removê-lo desse participante e depois atribuí-lo de novo ao ${riderName(params.to)}.`;
    case 'assigned-since':
      return `A ação ${params.entry} atribuiu o chip ${tag} ao ${riderName(params.to)}. Desfazer primeiro essa ação.`;
  }
}

/** A tag, and how it is written elsewhere where that differs. */
function tagName({ tag, written }: { readonly tag: string; readonly written?: string }): string {
  return written === undefined
    ? `O chip ${tag}`
    : `O chip ${tag} é o mesmo que ${written} (os zeros à esquerda e os separadores não contam), que`;
}

function unreadableLine(params: RefusalMessages['unreadable-line']): string {
  switch (params.problem) {
    case 'no-column':
      return `«${params.text}» está numa coluna sem cabeçalho: um separador dentro de uma célula deslocou o resto. Pôr essa célula entre aspas.`;
    case 'tag-as-number':
      return changedTag(params.text);
    case 'bib-as-number':
      return changedBib(params.text);
    case 'bad-bytes':
      return `«${params.text}» contém bytes que não são caracteres nesta codificação. Escolher outra codificação, ou corrigir essa célula.`;
    case 'no-rider':
      return `Isto não parece um participante: «${params.text}» está no lugar do dorsal. Excluir esta linha, ou corrigi-la.`;
    case 'no-bib-column':
      return 'Nenhuma coluna desta lista tem dorsais. Escolher a coluna, ou dar-lhe o cabeçalho Dorsal.';
  }
}

function unknownPassing(params: RefusalMessages['unknown-passing'], texts: Writer): string {
  switch (params.problem) {
    case 'not-a-passing':
      return `A entrada ${params.entry} não é uma passagem. Escolher uma leitura ou uma passagem adicionada à mão.`;
    case 'part-of-split':
      return `A ${passingName(params, texts)} vem da divisão de uma volta. Em vez disso, desfazer a ação ${params.entry}.`;
    case 'not-counted':
      return `A ${passingName(params, texts)} não conta, por isso não há nada para corrigir.`;
    case 'same-crossing':
      return `A entrada ${params.entry} é uma leitura repetida de uma passagem que tem a hora da entrada ${params.as}. Corrigir a entrada ${params.as}, ou só esta leitura.`;
    case 'no-lap':
      return `A entrada ${params.entry} não completa nenhuma volta do ${riderName(params.rider)}. Escolher uma passagem que conta.`;
  }
}

function notUndoable({ problem, entry }: RefusalMessages['not-undoable']): string {
  switch (problem) {
    case 'not-an-act':
      return `A entrada ${entry} não é uma ação do cronometrista.`;
    case 'race-created':
      return `A ação ${entry} criou a prova e não pode ser desfeita. Em vez disso, criar outra prova.`;
    case 'undo-or-redo':
      return `A ação ${entry} desfez ou refez outra ação. Em vez dela, desfazer ou refazer essa outra ação.`;
    case 'undone':
      return `A ação ${entry} já está desfeita. Refazer recupera-a.`;
    case 'no-effect':
      return `Desfazer a ação ${entry} não mudaria nada agora: ${WITHOUT_EFFECT}`;
  }
}

const WITHOUT_EFFECT = 'aquilo de que trata está desfeito, ou ações posteriores decidiram o mesmo. Primeiro, refazer ou desfazer essas.';

function nothingToRedo(params: RefusalMessages['nothing-to-redo']): string {
  switch (params.problem) {
    case 'nothing-undone':
      return 'Não há nada para refazer.';
    case 'not-undone':
      return `A ação ${params.entry} não está desfeita, por isso não pode ser refeita.`;
    case 'no-effect':
      return `Refazer a ação ${params.entry} não mudaria nada agora: ${WITHOUT_EFFECT}`;
  }
}
