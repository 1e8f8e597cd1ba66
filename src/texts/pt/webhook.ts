import type { WebhookMessages } from '../../publish/webhooks/webhook.messages';
import type { MessageTexts } from '../catalogue';

/** Why a program was not told of the race. */
export const webhookTexts: MessageTexts<WebhookMessages> = {
  'unknown-host': ({ host }) => `Não foi encontrado nenhum servidor com o nome ${host}. Verificar o endereço e a ligação à internet.`,
  unreachable: ({ host, cause }) => `${host} não está acessível (${cause}). Verificar a ligação à internet, o endereço e a porta.`,
  'connection-lost': ({ host, cause }) => `${host} fechou a ligação sem responder (${cause}). Verificar o recetor.`,
  stalled: ({ host, seconds }, { number }) => `${host} não respondeu em ${number(seconds)} s. Verificar o recetor.`,
  refused: ({ host, cause }) => `${host} não aceitou o evento (${cause}). Verificar o endereço, e o que o recetor registou.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `O certificado de ${host} não é de confiança (${fingerprint}), por isso nada foi enviado. O recetor precisa de um de uma autoridade conhecida.`,
  'secret-missing': 'Falta a chave secreta. Introduzir uma nas definições do webhook.',
  'secret-unreadable': ({ cause }) => `A chave secreta guardada não pode ser lida (${cause}). Introduzi-la de novo.`,
  'race-unreadable': ({ race, cause }) => `Restam eventos da prova ${race}, e o seu ficheiro não pode ser lido: ${cause}.`,
  failed: ({ cause }) => `Não foi possível enviar o evento: ${cause}.`,
};
