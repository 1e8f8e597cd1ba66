import type { PublisherMessages } from '../../publish/publisher.messages';
import type { MessageTexts } from '../catalogue';

/** Why results are not online. */
export const publisherTexts: MessageTexts<PublisherMessages> = {
  'unknown-host': ({ host }) => `Não foi encontrado nenhum servidor com o nome ${host}. Verificar o nome e a ligação à internet.`,
  unreachable: ({ host, cause }) => `${host} não está acessível (${cause}). Verificar a ligação à internet, o endereço e a porta.`,
  'connection-lost': ({ host, cause }) => `A ligação a ${host} perdeu-se durante o envio (${cause}). Verificar a ligação à internet.`,
  stalled: ({ host, seconds }, { number }) =>
    `${host}: nada avançou durante ${number(seconds)} s. A ligação à internet é demasiado lenta, ou o servidor está bloqueado.`,
  'login-refused': ({ host, cause }) =>
    `${host} recusou o início de sessão (${cause}). Verificar o utilizador e a palavra-passe e introduzi-los de novo.`,
  refused: ({ host, cause }) =>
    `${host} recusou o envio: ${cause.replace(/\.$/, '')}. Verificar a pasta e se este utilizador pode escrever nela.`,
  'no-space': ({ place }) => `Não há mais espaço em ${place}. Apagar ficheiros nesse local ou escolher outro.`,
  'folder-missing': ({ place }) => `A pasta ${place} não foi encontrada. Criá-la, ou ligar a pen ou a pasta partilhada onde se encontra.`,
  'not-allowed': ({ place }) => `Não é permitido escrever em ${place}. Autorizar ou escolher outra pasta.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `O certificado de ${host} não é de confiança, por isso nada foi enviado. Se a impressão digital for ${fingerprint}, confirmá-la nas definições.`,
  'unknown-host-key': ({ host, fingerprint }) =>
    `A chave de ${host} não está confirmada, por isso nada foi enviado. Se a impressão digital for ${fingerprint}, confirmá-la nas definições.`,
  'secret-missing': 'Falta a palavra-passe ou a chave. Introduzi-la nas definições.',
  'secret-unreadable': ({ cause }) => `A palavra-passe guardada não pode ser lida (${cause}). Introduzi-la de novo.`,
  'pages-not-made': ({ cause }) => `Não foi possível criar as páginas: ${cause}. A prova não é afetada.`,
  'no-race': 'Nenhuma prova está aberta, por isso não há nada para publicar.',
  'demo-race': 'Está aberta uma prova de demonstração, e essas não são publicadas. Terminar a demonstração.',
  failed: ({ cause }) => `O envio falhou: ${cause}.`,
};
