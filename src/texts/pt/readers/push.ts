import type { PushMessages } from '../../../readers/push/push.messages';
import type { MessageTexts } from '../../catalogue';

/** What readers report that push their reads over HTTP, in Portuguese. */
export const pushTexts: MessageTexts<PushMessages> = {
  'push-waiting': ({ path }) =>
    `Ainda nada foi enviado. Introduzir no leitor o endereço desta estação com ${path} no fim, e a chave como palavra-passe.`,
  'push-wrong-key': ({ path }) =>
    `Algo envia para ${path} com uma chave errada ou sem chave. É recusado. Introduzir ali a chave deste leitor, como palavra-passe ou no fim do endereço como ?key=…`,
  'push-unknown': ({ path }) =>
    `O que é enviado para ${path} não é conhecido. É recusado. O registo da ligação mostra-o: esperam-se eventos de um leitor Impinj ou Zebra, ou de Speedway Connect.`,
  'push-idle': ({ device }) =>
    `${device === '' ? 'O leitor' : device} não está a ler chips. Iniciar a sua predefinição nas suas próprias páginas, ou indicá-la aqui nas definições como preset=…`,
  'push-device-silent': ({ device, after }, texts) =>
    `${device === '' ? 'Um leitor sem nome' : device} não enviou nada há ${texts.number(Math.round(after / 1000))} s, outros sim. Verificar a alimentação e a rede; as suas passagens podem faltar.`,
  'push-login-refused': ({ link }) =>
    `${link} recusou o início de sessão. Verificar utilizador e palavra-passe nas definições deste leitor.`,
  'push-no-interface': ({ link }) =>
    `${link} não tem fluxo de eventos. Escolher «IoT device interface» nas páginas do leitor: enquanto falar LLRP, usar o tipo llrp.`,
  'push-refused': ({ link, status }) =>
    `${link} respondeu com o erro ${status}. Verificar o leitor nas suas próprias páginas. A estação continua a tentar.`,
  'push-not-http': ({ link }) => `O que responde em ${link} não é a interface IoT de um leitor. Verificar o endereço.`,
  'push-stream-silent': ({ link, after }, texts) =>
    `${link} não enviou nada durante ${texts.number(Math.round(after / 1000))} s, nem um sinal de vida. A estação liga-se de novo.`,
  'push-preset-started': ({ preset }) => `A predefinição ${preset} foi iniciada. É parada quando este leitor é desligado aqui.`,
  'push-preset-stopped': ({ preset }) => `A predefinição ${preset} foi parada de novo.`,
  'push-preset-runs': ({ preset }) =>
    `Não foi possível parar a predefinição ${preset}: o leitor continua a ler. Pará-la nas páginas do leitor.`,
  'push-preset-refused': ({ preset, status }) =>
    `O leitor não iniciou a predefinição ${preset} (erro ${status}). Verificar o nome nas páginas do leitor.`,
};
