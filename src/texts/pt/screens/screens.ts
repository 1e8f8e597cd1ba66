import type { TextTree } from '../../catalogue';
import type { screensPageTexts as English } from '../../en/screens/screens';
import { counted } from '../counted';

/** The page with the addresses of venue screens and phones. */
export const screensPageTexts: TextTree<typeof English> = {
  title: 'Ecrãs',
  connected: (screens) => counted(screens, 'ecrã ligado', 'ecrãs ligados'),
  noAddress: 'Sem endereço de rede',
  noAddressHint:
    'Os outros aparelhos não chegam a esta estação: não está ligada a nenhuma rede. Ligá-la; os endereços aparecem então aqui.',
  keyHint: 'Estes endereços contêm uma chave. Só permite a um ecrã ler os resultados.',
  unreachable: {
    question: 'Um ecrã ou telemóvel não chega a estes endereços?',
    network: 'Tem de estar na mesma rede que este computador. Muitas redes de convidados isolam os aparelhos: usar outra.',
    windows:
      'No Windows, a firewall pode bloquear os outros: abrir Segurança do Windows › Firewall e proteção da rede › Permitir uma aplicação através da firewall, e marcar Racetag Station para redes privadas e públicas.',
    mac: 'Num Mac, ver Definições do Sistema › Rede › Firewall › Opções.',
    awake: 'A estação não consegue manter ativo um tablet ou outro computador: desligar a suspensão nesse aparelho.',
  },
  addresses: (network) => `Endereços: ${network}`,
  thisComputer: 'Só este computador',
  board: 'Painel para o público',
  phone: 'Página para telemóveis',
  countdown: 'Contagem decrescente para a partida',
  announcer: 'Locutor',
  laps: 'Contador de voltas na linha',
  clock: 'Relógio',
  finish: 'Chegadas à meta',
  entry: 'Introdução de dorsais em telemóvel ou tablet',
  entryToken:
    'O código contém o token do cronometrista: um aparelho que o leia pode fazer tudo o que se faz aqui. Mostrá-lo só à própria equipa.',
  showEntry: 'Mostrar código com token',
  copy: 'Copiar',
  open: 'Abrir',
  qrCode: (title, address) => `Código QR: ${title}, ${address}`,
  copied: (address) => `${address} copiado.`,
  copyRefused: 'Este navegador não deixa a página copiar. Selecionar o endereço e copiá-lo.',
  options: {
    title: 'Definições do painel',
    riders: 'Participantes',
    allRiders: 'Todos',
    classification: (name) => `Classificação: ${name}`,
    rows: 'Linhas',
    rowsAutomatic: 'Automático',
    longList: 'Lista longa demais',
    changePage: (seconds) => `página a cada ${seconds} s`,
    scroll: 'deslizar',
    topOnly: 'mostrar só os primeiros',
    order: 'Ordem',
    together: 'todos juntos',
    byCategory: 'por categoria',
    ground: 'Fundo',
    solid: 'opaco',
    transparent: 'transparente (vídeo)',
    theme: 'Aspeto',
    dark: 'Escuro',
    light: 'Claro (para o sol)',
    language: 'Idioma',
    languageOfRace: 'Idioma da prova',
    columns: 'Colunas',
  },
};
