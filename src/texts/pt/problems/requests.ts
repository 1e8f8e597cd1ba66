import type { RequestMessages } from '../../../http/request.messages';
import type { RequestPlace } from '../../../http/validation.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const requestTexts: MessageTexts<RequestMessages> = {
  'no-operator-token': 'Só o cronometrista pode fazer isto. Enviar o token do cronometrista que a estação mostra ao iniciar.',
  'key-revoked': 'Esta chave foi revogada. Pedir uma nova ao cronometrista.',
  'too-many-guesses': ({ seconds }) =>
    `Deste endereço vieram demasiados tokens do cronometrista errados. Esperar ${counted(seconds, 'segundo', 'segundos')} e tentar de novo com o token que a estação mostra ao iniciar.`,
  'key-not-allowed': () => 'A chave não permite isto. Perguntar ao cronometrista.',
  'key-name-taken': ({ name }) => `O nome “${name}” já está em uso. Escolher outro ou revogar primeiro a chave desse nome.`,
  'too-many-keys': ({ max }, texts) => `Já existem ${texts.number(max)} chaves. Revogar uma primeiro.`,
  'unknown-key': ({ name }) => `Não existe nenhuma chave de “${name}”.`,
  'foreign-host': 'A estação não reconhece este nome de anfitrião como seu. Usar o seu endereço IP, ou acrescentar o nome a RACETAG_HOSTS.',
  'foreign-origin': 'As páginas web de outros sites não podem alterar nada nesta estação.',
  'invalid-request': ({ first, more }, texts) => {
    const others = more === 0 ? '' : ` Mais ${counted(more, 'erro', 'erros')} neste pedido.`;
    return `${place(first)} ${texts.say('validation', first)}.${others} Nada foi guardado.`;
  },
  'changed-since': ({ act, by, at, more }, texts) => {
    const others = more === 0 ? '' : ` Antes dessa, mais ${counted(more, 'alteração', 'alterações')}.`;
    return `Isto foi alterado durante a edição: «${texts.say('act', act)}», por ${by} às ${texts.time(at)}.${others} A alteração feita aqui não foi guardada. Ver como está agora e alterar de novo.`;
  },
  'entries-differ': ({ race, after }, texts) =>
    `Até ao registo ${texts.number(after)}, a cópia que segue não é igual a “${race}” aqui. Uma das duas é uma cópia mais antiga da prova. Abrir aqui a mais recente.`,
  'merge-other-race': ({ file }) =>
    `${file} é um ficheiro de outra prova: nenhuma leitura dele está aqui. Para tomar as leituras mesmo assim, vê-lo primeiro e tomá-las depois.`,
  'merge-with-itself': ({ file }) => `${file} é a prova aberta. Escolher o outro ficheiro da prova.`,
  'not-a-standby': 'Só uma estação de reserva que segue a principal pode assumir a prova dela.',
  'not-taken-over': 'Nenhuma outra estação assumiu a prova aberta aqui. Não há nada a ceder.',
  'reads-not-taken': ({ hub, reads }, { number, plural }) =>
    `A estação ${hub} ainda não recolheu ${number(reads)} ${plural(reads, { one: 'leitura', other: 'leituras' })} desta. Recolhe-as sozinha enquanto alcançar esta estação. Depois, ceder de novo.`,
  'hub-refuses-key': ({ hub }) => `A estação ${hub} recusa a chave. Criar lá uma chave de reserva e introduzi-la aqui.`,
  'hub-address-missing': ({ hub }) =>
    `Aqui só se conhece o nome da nova principal no broker, ${hub}. Introduzir o endereço dela, como http://192.168.1.20:8600.`,
  'hub-not-usable': ({ hub, state }, texts) =>
    `${hub}: ${texts.say('preflight', { code: 'machine-stopped', params: { state } })} Nada foi alterado.`,
  'hub-not-reached': ({ hub }) => `A estação ${hub} não responde como principal. Nada foi alterado. Verificar o endereço e a rede.`,
  'too-large': 'O pedido é demasiado grande. Nada foi guardado. Enviá-lo em partes mais pequenas.',
  'no-room':
    'A estação está a receber demasiados pedidos grandes neste momento. Nada deste foi guardado. Enviá-lo de novo dentro de alguns segundos.',
  'bad-request': ({ cause }) => `O pedido foi recusado: ${cause}.`,
  'not-http': 'Isto não é um pedido HTTP.',
  'repeated-header': ({ name }) => `O pedido tem o cabeçalho ${name} mais de uma vez. Enviá-lo uma só vez.`,
  'no-host': 'O pedido não tem o cabeçalho Host. Enviá-lo com o endereço da estação.',
  'headers-too-large': 'Os cabeçalhos do pedido são demasiado grandes.',
  'request-timeout': 'O pedido não chegou a tempo.',
  'race-is-open': ({ file }) => `${file} é a prova aberta, por isso não pode ser removida. Abrir primeiro outra prova.`,
  'race-runs': ({ name }) => `«${name}» está em curso, e nada foi alterado. Pará-la primeiro, ou enviar o pedido sem unless_running.`,
  'race-goes-on': ({ file }) =>
    `${file} continua ao lado da prova aberta. Tentar de novo uma hora depois do seu fim, quando já não aceita leituras.`,
  'unknown-race-file': ({ file }) => `A pasta de dados não tem o ficheiro de prova ${file}.`,
  'demo-beside-race': ({ name }) =>
    `«${name}» já partiu ou tem leituras, e uma demonstração não se pode misturar com uma prova. Criar uma prova nova, ou abrir uma sem leituras, e depois iniciar a demonstração.`,
  'demo-running': 'Já há uma demonstração em curso. Pará-la ou terminá-la primeiro.',
  'no-demo-race': 'A prova aberta não é uma prova de demonstração, por isso nada foi terminado.',
  'unknown-template': ({ template }) => `Esta estação não tem o modelo «${template}».`,
  'too-many-templates': ({ max }, texts) => `A estação já tem ${texts.number(max)} modelos. Apagar um e guardar este de novo.`,
  'unknown-webhook': ({ webhook }) => `O webhook ${webhook} não existe.`,
  'rmonitor-set':
    'O feed RMonitor está definido por RACETAG_RMONITOR_PORT. Para o alterar aqui, retirar essa definição e reiniciar a estação.',
  'webhook-url':
    'O endereço não pode ser usado. Escrevê-lo como https://servidor/caminho, sem utilizador nem palavra-passe. Nada foi guardado.',
  'too-many-webhooks': ({ max }, texts) => `Já há ${texts.number(max)} webhooks. Remover primeiro um.`,
  'unknown-publisher': ({ publisher }) => `Nada é publicado com o nome «${publisher}».`,
  'publisher-without': ({ field, target }) => `«${field}» está em falta ou errado. Publicar em ${target} precisa dele. Nada foi guardado.`,
  'publisher-path':
    'Introduzir o caminho completo da pasta, a partir da unidade, como /media/stick/resultados ou E:\\resultados. Nada foi guardado.',
  'publisher-has-no': ({ field, target }) => `Publicar em ${target} não tem «${field}». Retirá-lo. Nada foi guardado.`,
  'publisher-needs-secret':
    'Introduzir a palavra-passe ou a chave. É precisa de novo quando o servidor, o utilizador ou a cifra mudam, porque iria para outra pessoa. Nada foi guardado.',
  'too-many-publishers': ({ max }, texts) => `Os resultados já são publicados em ${texts.number(max)} locais. Remover primeiro um.`,
  'unknown-reader': ({ reader }) => `Esta estação não tem o leitor ${reader}.`,
  'unknown-bib': ({ bib }) => `Ninguém nesta prova tem o dorsal ${bib}.`,
  'unknown-report': 'A estação não tem na prova aberta uma comunicação com esta chave.',
  'unknown-gun': 'A estação não tem nenhum sinal de partida com este identificador.',
  'reports-off': 'De momento o cronometrista não recebe comunicações. Ir ao posto de cronometragem.',
  'reports-full': 'Há tantas comunicações à espera que não se aceitam mais. Ir ao posto de cronometragem.',
  'too-many-reports': ({ max, minutes }, texts) =>
    `Este endereço enviou ${texts.number(max)} comunicações em ${texts.number(minutes)} minutos. Esta é enviada de novo mais tarde.`,
  'report-decided': 'Esta comunicação foi entretanto resolvida. Carregar a lista de novo. Nada foi alterado.',
  'report-not-together': 'Uma correção só vai com «corrected»; um motivo, com «unchanged» ou com uma correção. Nada foi guardado.',
  'report-needs-reason': 'Indicar porque nada é alterado: o participante lê-o. Nada foi guardado.',
  'push-no-reader': ({ reader }) =>
    `Nenhum leitor desta estação se chama «${reader}». Adicioná-lo na página Leitores, ou corrigir o fim do endereço no leitor.`,
  'push-wrong-key':
    'A chave falta ou está errada. Introduzir a chave deste leitor como palavra-passe, como token bearer ou no fim do endereço como ?key=…',
  'push-closed': ({ reader }) => `O cronometrista desligou ${reader}. Ligá-lo de novo na página Leitores e depois enviar isto outra vez.`,
  'push-unknown':
    'Nada disto é conhecido. Esperam-se eventos da interface IoT da Impinj, do IoT Connector da Zebra ou de Speedway Connect, como JSON ou como o seu formulário.',
  'push-not-stored': 'As leituras ainda não estão no disco. Ficam na memória; enviá-las de novo até serem aceites.',
  'unknown-sheet': ({ sheet, known }, texts) => `A lista ${sheet} não existe. Listas: ${texts.list(known)}.`,
  'unknown-part': ({ of, known }, texts) =>
    `Esta prova não tem a classificação ou categoria ${of}. ${known.length === 0 ? 'Não tem nenhuma.' : `Tem: ${texts.list(known)}.`}`,
  'sheet-without-parameter': ({ sheet, parameter }) => `A lista ${sheet} não conhece «${parameter}». Retirá-lo.`,
  'since-missing': 'Indicar com «since» desde que revisão. A revisão está em todas as listas.',
  'unknown-bibs': ({ bibs }, texts) => `Ninguém tem o dorsal ${texts.list(bibs)}. Corrigir «rider»: dorsais separados por vírgulas.`,
  'sheet-without-parts': ({ sheet }) => `A lista ${sheet} é sobre toda a prova. Retirar «of».`,
  'unknown-classification': ({ classification, known }, texts) =>
    `Esta prova não tem a classificação ${classification}. ${known.length === 0 ? 'Não tem nenhuma.' : `Tem: ${texts.list(known)}.`}`,
};

function place({ index, field }: RequestPlace): string {
  if (index === undefined) return field === '' ? 'O conteúdo' : field;
  return field === '' ? `Evento ${index}` : `Evento ${index}: ${field}`;
}
