import type { TextTree } from '../../catalogue';
import type { riderImportTexts as English } from '../../en/screens/rider-import';
import { counted } from '../counted';
import { encodingNames } from '../encodings';

const riders = (count: number): string => counted(count, 'participante', 'participantes');

/** The import of a list of riders. */
export const riderImportTexts: TextTree<typeof English> = {
  title: 'Importar participantes',
  close: 'Fechar',
  loading: 'A ler a lista…',
  chooseOther: 'Escolher outra lista',
  sheet: 'Folha com os participantes',
  source: {
    fileTitle: 'De um ficheiro',
    fileHint:
      'Um ficheiro do Excel (.xlsx) ou um ficheiro CSV com um participante por linha: dorsal, nome, categoria, equipa, chips e tudo o resto, em qualquer ordem, com ou sem cabeçalho. Nenhuma coluna se perde. Escolher o ficheiro, ou largá-lo aqui.',
    fileInput: 'Lista de participantes',
    choose: 'Escolher ficheiro…',
    template: 'Transferir modelo',
    pasteTitle: 'De células copiadas',
    pasteLabel: 'Copiar as células, com a linha do cabeçalho, e colá-las aqui.',
    preview: 'Pré-visualizar',
    pasted: 'Células coladas',
  },
  columns: {
    title: 'Colunas',
    found: (count, separator) => `${riders(count)}${separator === null ? '' : `, separados por ${separator}`}`,
    encoding: 'Codificação do ficheiro',
    encodings: encodingNames,
    clearBlanks: 'Células vazias apagam o que é conhecido',
    separators: { comma: 'vírgulas', semicolon: 'pontos e vírgulas', tab: 'tabulações' },
    fields: {
      ignored: 'Não usada',
      bib: 'Dorsal',
      name: 'Nome',
      'first-name': 'Nome próprio',
      'last-name': 'Apelido',
      category: 'Categoria',
      team: 'Equipa',
      tag: 'Chips',
      start: 'Hora de partida',
      gender: 'Género',
      born: 'Nascimento',
      nation: 'País',
      licence: 'Licença',
      'uci-id': 'UCI ID',
      club: 'Clube',
      member: 'Membro de uma estafeta',
      'member-tag': 'Chips desse membro',
      more: 'Manter como está',
    },
    unnamed: (column) => `Coluna ${column}`,
    empty: 'vazia',
    headings: (line) => (line === null || line === 1 ? 'A primeira linha é um cabeçalho' : `A linha ${line} é o cabeçalho`),
  },
  proposal: {
    title: (sheet) => `Regras da folha «${sheet}»`,
    notices: 'Avisos sobre as regras',
    first: (sheet) =>
      `A folha «${sheet}» descreve vagas e durações das provas. Importar primeiro os participantes: depois mostra que regras propõe e que resultados mudam.`,
    use: 'Usar estas regras',
  },
  notices: {
    title: 'Avisos sobre a lista',
    line: (line) => `Linha ${line}:`,
    more: (notices) => counted(notices, 'outro aviso', 'outros avisos'),
    fewer: 'Menos avisos',
  },
  lines: {
    title: 'Pré-visualização da lista',
    all: 'Todas',
    count: {
      refused: (lines) => `${lines} com erros`,
      changed: (lines) => counted(lines, 'alterada', 'alteradas'),
      added: (lines) => counted(lines, 'nova', 'novas'),
      unchanged: (lines) => `${lines} sem alteração`,
    },
    outcome: { refused: 'erro', changed: 'alterado', added: 'novo', unchanged: 'sem alteração' },
    skipped: (lines) => counted(lines, 'linha excluída', 'linhas excluídas'),
    columns: {
      line: 'Linha',
      result: 'Resultado',
      bib: 'Dorsal',
      name: 'Nome',
      category: 'Categoria',
      team: 'Equipa',
      more: 'Mais',
      tags: 'Chips',
    },
    was: (now, before) => `${now}, antes ${before}`,
    detail: (name, value) => `${name}: ${value}`,
    tagLost: (tag) => `${tag} (removido)`,
    more: (lines) => `e mais ${lines}`,
  },
  decide: {
    noBib: 'Nenhuma coluna é o dorsal. Escolher a coluna que tem os dorsais.',
    noRider: 'Esta lista não tem participantes.',
    errors: (lines) =>
      `${counted(lines, 'linha tem um erro', 'linhas têm erros')}. ${lines === 1 ? 'Corrigi-la no ficheiro, ou excluí-la' : 'Corrigi-las no ficheiro, ou excluí-las'} e importar o resto.`,
    nothingNew: 'Todos os participantes desta lista já estão inscritos. Nada mudaria.',
    add: (count) => `Adicionar ${riders(count)}`,
    change: (count) => `Atualizar ${riders(count)}`,
    addAndChange: (added, changed) => `Adicionar ${riders(added)}, atualizar ${riders(changed)}`,
    skip: (lines) => `Excluir ${counted(lines, 'linha com erros', 'linhas com erros')}`,
    include: (lines) => `Incluir ${counted(lines, 'linha excluída', 'linhas excluídas')}`,
  },
};
