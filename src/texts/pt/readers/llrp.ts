import type { LlrpJob, LlrpMessages, LlrpRequest } from '../../../readers/llrp/llrp.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What an LLRP reader reports, in Portuguese. */
export const llrpTexts: MessageTexts<LlrpMessages> = {
  'reader-exception': ({ text }) => `O leitor indica uma avaria: ${withoutStop(text) || 'sem pormenores'}.`,
  'reads-lost': ({ sender }) =>
    `${sender === undefined ? '' : `${sender}: `}A memória do leitor estava cheia e perderam-se leituras. Verificar a rede até ao leitor, e verificar se faltam voltas.`,
  'reader-closing': 'O leitor está a fechar a ligação. Pode estar a reiniciar.',
  'others-tried': 'Outro programa tentou usar este leitor e foi recusado.',
  'keeps-no-reads': 'Este leitor não guarda leituras enquanto não há ligação. Verificar se faltam voltas após cada interrupção.',
  'tells-no-troubles': 'Este leitor não indica se uma antena está solta nem se deixou de ler. Vigiar as leituras de cada antena.',
  'power-unknown': ({ dbm }) =>
    `O leitor não indica as suas potências de emissão. Mantém a sua própria definição em vez de ${dbm} dBm. Definir a potência na página web do leitor.`,
  'power-changed': ({ dbm, used, lowest, highest }) =>
    `O leitor não oferece ${dbm} dBm e emite com ${used} dBm. Oferece de ${lowest} a ${highest} dBm.`,
  'job-ended':
    'O leitor parou de ler por si e está a ser iniciado de novo. Verificar se faltam voltas. Se voltar a acontecer, consultar a página web do leitor ou reiniciá-lo.',
  'llrp-port-refused': ({ link }) =>
    `${link} recusou a ligação. Esperar até o leitor ter iniciado e fechar outros programas que o usem. Num Impinj R700 ou R720, o LLRP está desligado de origem: definir a interface RFID como LLRP na página web do leitor.`,
  'llrp-other-protocol': ({ link }) => `Os dados de ${link} não são LLRP. Verificar o endereço e a porta (5084).`,
  'llrp-no-greeting': ({ link }) =>
    `O leitor em ${link} não responde como os leitores LLRP. Verificar a porta (5084), e se o LLRP está ligado no leitor.`,
  'llrp-hung-up': ({ link }) =>
    `O leitor em ${link} fechou logo a ligação. Fechar outros programas que o usem, ou esperar até ter iniciado.`,
  'llrp-in-use': ({ link }) => `O leitor em ${link} está em uso por outro programa. Fechar esse programa, ou reiniciar o leitor.`,
  'llrp-connection-refused': ({ link }) => `O leitor em ${link} recusa a ligação sem indicar o motivo. Reiniciar o leitor.`,
  'llrp-no-reply': ({ link, request }) => `O leitor em ${link} não respondeu ao pedido para ${REQUESTS[request]}. Reiniciar o leitor.`,
  'llrp-refused': ({ link, request, reason, status, job }, writer) =>
    `O leitor em ${link} recusou ${REQUESTS[request]}${job === null ? '' : jobText(job, writer)}: ${refusal(reason, status)}. Verificar as suas definições aqui e na página web do leitor, ou reiniciá-lo.`,
  'llrp-silent': ({ link }) => `O leitor em ${link} não envia nada, nem sequer sinais de vida. Verificar a alimentação e o cabo.`,
};

const REQUESTS = {
  'factory-settings': 'repor as suas definições',
  'keep-alive': 'enviar sinais de vida',
  'delete-jobs': 'apagar a sua tarefa anterior',
  'add-job': 'ler',
  'start-job': 'começar a ler',
} satisfies Readonly<Record<LlrpRequest, string>>;

/** Readers do not say which antenna they lack, so the request is quoted. */
function jobText({ antennas, has, dbm }: LlrpJob, writer: Writer): string {
  const on =
    antennas === null
      ? ''
      : ` ${writer.plural(antennas.length, { one: 'na antena', other: 'nas antenas' })} ${writer.list(antennas.map(String))}`;
  return `${on}${on === '' || has === null ? '' : ` (tem ${has})`}${dbm === null ? '' : ` com ${dbm} dBm`}`;
}

function refusal(reason: string, status: number | null): string {
  if (reason !== '') return withoutStop(reason);
  return status === null ? 'sem motivo indicado' : `estado ${status}`;
}

/** Readers end some of their texts with a full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
