import type { Ms } from '../../../domain/model/time';
import type { LinkMessages } from '../../../readers/kit/link.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** Why a link ended or could not be opened, in Portuguese. */
export const linkTexts: MessageTexts<LinkMessages> = {
  'link-closed': ({ link }) => `A estação fechou a ligação a ${link}.`,
  'link-opening-stopped': ({ link }) => `A ligação a ${link} foi interrompida.`,
  'link-write-timeout': ({ link, after }, texts) =>
    `${link} não aceitou dados durante ${seconds(after, texts)}. Verificar o cabo e a definição do controlo de fluxo.`,

  'tcp-timeout': ({ link, after }, texts) =>
    `${link} não respondeu em ${seconds(after, texts)}. Verificar a alimentação, o cabo e o endereço do leitor.`,
  'tcp-ended': ({ link }) => `${link} fechou a ligação. O leitor pode estar a reiniciar.`,
  'tcp-broke': ({ link, reason }) =>
    `A ligação a ${link} falhou${reason === '' ? '' : ` (${reason})`}. Verificar a alimentação e o cabo do leitor.`,
  'tcp-refused': ({ link }) => `${link} recusou a ligação. Esperar até o leitor ter iniciado e fechar outros programas que o usem.`,
  'tcp-unknown-host': ({ link }) =>
    `Não foi encontrado nenhum endereço para ${link}. Verificar o nome, ou introduzir o endereço IP do leitor.`,
  'tcp-unreachable': ({ link, system }) =>
    `${link} não está acessível. Verificar o cabo, e se este computador tem um endereço na rede do leitor.${LOCAL_NETWORK[system]}`,
  'tcp-not-answering': ({ link }) => `${link} deixou de responder. Verificar a alimentação e o cabo do leitor.`,
  'tcp-forbidden': ({ link }) => `Este computador não permite uma ligação a ${link}. Verificar a sua firewall.`,

  'tls-untrusted': ({ link, fingerprint }) =>
    `O certificado de ${link} é próprio, por isso ninguém responde por ele. Se a sua impressão digital for a que o leitor mostra, introduzir certificate=${fingerprint} nas definições; certificate=any aceita qualquer certificado.`,
  'tls-other-certificate': ({ link, fingerprint }) =>
    `${link} mostra outro certificado que não o confirmado: outro aparelho tem o seu endereço, ou o certificado foi renovado. A sua impressão digital é ${fingerprint}.`,

  'serial-unplugged': ({ link }) => `${link} foi desligado. Ligar de novo o cabo ou o adaptador.`,
  'serial-other-adapter': ({ link }) =>
    `O adaptador que estava em ${link} desapareceu, e outro adaptador tem agora este nome. Ligar de novo o primeiro, ou escolher outra porta.`,
  'serial-timeout': ({ link, after }, texts) => `${link} não abriu em ${seconds(after, texts)}. Desligar o adaptador e voltar a ligá-lo.`,
  'serial-busy': ({ link }) =>
    `${link} está em uso por outro programa, ou por outro leitor desta estação. Fechar o outro, ou escolher outra porta.`,
  'serial-forbidden': ({ link, system }) => `Sem permissão para abrir ${link}. ${PERMISSION[system]}`,
  'serial-missing': ({ link }) => `A porta ${link} não existe. Ligar o adaptador, ou escolher outra porta.`,
  'serial-not-a-port': ({ link }) => `${link} não é uma porta série. Escolher uma porta da lista.`,
  'serial-failed': ({ link, reason }) => `Não foi possível abrir ${link} (${reason}). Verificar se é uma porta série.`,
  'serial-driver': ({ link, reason }) =>
    `O controlador de ${link} falhou (${reason}). Desligar o adaptador e voltar a ligá-lo; se não ajudar, instalar o controlador do fabricante ou usar outro adaptador.`,
};

const LOCAL_NETWORK = {
  mac: ' Se ambos estiverem certos, autorizar em Definições do Sistema › Privacidade e segurança › Rede local.',
  other: '',
} as const;

const PERMISSION = {
  linux: 'Adicionar o utilizador ao grupo dialout (sudo usermod -aG dialout $USER) e iniciar sessão de novo.',
  other: 'Pedir ao administrador deste computador.',
} as const;

function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span / 1000)} s`;
}
