import type { SenderMessages } from '../../../readers/kit/sender.messages';
import type { MessageTexts } from '../../catalogue';

/** What programs and devices that connect to the station report, in Portuguese. */
export const senderTexts: MessageTexts<SenderMessages> = {
  'sender-connected': ({ sender }) => `${sender} está ligado.`,
  'sender-lost': ({ sender }) =>
    `A ligação de ${sender} perdeu-se. Verificar esse programa e a rede até ao seu computador. Volta a ligar-se sozinho.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `${sender} foi recusado: já estão ligados ${texts.number(max)} programas. Fechar os que não são precisos.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `O relógio de ${sender} está ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'adiantado' : 'atrasado'} em relação ao da estação. As suas horas são corrigidas.`,
  'clocks-mixed': ({ sender, by, mayBeNetwork }, texts) =>
    mayBeNetwork
      ? `${sender === '' ? 'As leituras' : `As leituras de ${sender}`} chegam segundo dois relógios com uma diferença de ${texts.number(Math.round(by / 100) / 10)} s, ou por uma rede que perde a primeira tentativa de ligação: nesse caso, uma leitura chega esse tempo mais tarde, com o seu tempo certo. Comparar os relógios dos aparelhos e dar a cada um um nome próprio.`
      : `${sender === '' ? 'As leituras' : `As leituras de ${sender}`} chegam segundo dois relógios com uma diferença de ${texts.number(Math.round(by / 100) / 10)} s: dois aparelhos parecem ter o mesmo nome. Os tempos de um deles estão errados nessa diferença. Dar a cada aparelho um nome próprio, ou aqui um endereço próprio.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} está ligado de novo. Podem faltar leituras que estavam a caminho quando a ligação se perdeu: verificar se faltam voltas desde as ${texts.time(since)}.`,
  'waiting-for-sender': ({ port }) => `À espera de um emissor na porta ${port}. Introduzir no programa dele o endereço deste computador.`,
  'listening-ended': ({ port }) => `A porta ${port} foi fechada.`,
  'listening-port-in-use': ({ port }) =>
    `A porta ${port} está em uso por outro programa. Fechar o outro programa de cronometragem que usa esta porta.`,
  'listening-forbidden': ({ port }) => `Este computador não permite à estação usar a porta ${port}. Escolher uma porta acima de 1023.`,
  'listening-unknown-host': ({ host }) =>
    `${host} não é um endereço deste computador. Introduzir 0.0.0.0 para escutar em todos os seus endereços.`,
  'listening-failed': ({ port, reason }) => `Não foi possível abrir a porta ${port}: ${reason}.`,
};
