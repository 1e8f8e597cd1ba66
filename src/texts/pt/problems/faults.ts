import type { FaultMessages, UnstoredReadsOfRace } from '../../../station.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

export const faultTexts: MessageTexts<FaultMessages> = {
  'disk-full': ({ path }) =>
    `O disco que contém ${path} está cheio, por isso nada pode ser guardado. Libertar espaço; não é preciso reiniciar.`,
  'quota-exceeded': ({ path }) =>
    `O limite para ficheiros deste utilizador no disco de ${path} foi atingido, por isso nada pode ser guardado. Apagar aí ficheiros próprios, ou pedir um limite maior; não é preciso reiniciar.`,
  'disk-read-only': ({ path }) =>
    `O disco que contém ${path} só pode ser lido. Permitir a escrita (muitas pens têm um interruptor), ou abrir uma cópia da prova noutro disco.`,
  'folder-not-writable': ({ path }) =>
    `Não é possível escrever em ${path}: sem permissão. Permitir a escrita no ficheiro e na sua pasta, ou escolher outra pasta.`,
  'folder-missing': ({ path }) => `A pasta de ${path} não existe. Criá-la, ou escolher outra pasta.`,
  'not-a-folder': ({ path }) =>
    `No caminho para ${path} há um ficheiro ou uma ligação quebrada onde deve haver uma pasta. Movê-lo, ou escolher outra pasta.`,
  'path-too-long': ({ path }) => `O caminho ${path} é demasiado longo. Escolher uma pasta ou um ficheiro com um nome mais curto.`,
  'too-many-open-files': ({ path }) =>
    `Este computador não consegue abrir mais ficheiros, por isso ${path} não pode ser usado. Fechar outros programas; não é preciso reiniciar a estação.`,
  'file-corrupt': ({ path }) => `${path} está danificado. Não foi alterado. Abrir uma cópia guardada da prova, ou começar uma prova nova.`,
  'file-altered': ({ path }) =>
    `Outro programa acrescentou algo a ${path}, ou retirou algo de que a estação precisa. O ficheiro não foi alterado. Abrir uma cópia guardada da prova.`,
  'journal-beside': ({ path }) =>
    `Junto de ${path} está o ficheiro ${path}-journal, que outro programa deixou. A prova não foi alterada. Mover esse ficheiro para outra pasta e abrir a prova de novo.`,
  'file-from-newer-version': ({ path }) =>
    `${path} foi guardado por uma versão mais recente de Racetag Station. Instalar essa versão para o abrir.`,
  'file-not-a-race': ({ path }) => `${path} não é um ficheiro de prova. Escolher um ficheiro guardado por Racetag Station.`,
  'file-in-use': ({ path }) => `${path} está aberto noutro programa, talvez numa segunda estação. Fechá-lo aí e tentar de novo.`,
  'file-missing': ({ path, copy }) =>
    copy === undefined
      ? `${path} não foi encontrado. Voltar a pôr o ficheiro onde estava, ou abrir outra prova.`
      : `${path} foi movido, apagado ou mudou de nome com a prova aberta, por isso as novas leituras são recusadas. Tudo o que foi guardado antes está também em ${copy}. Voltar a pôr o ficheiro no seu lugar, ou abrir essa cópia.`,
  'file-changed': ({ path, copy }) =>
    copy === undefined
      ? `Outro programa alterou ${path} ou o ficheiro ${path}-wal com a prova aberta, por isso as novas leituras são recusadas. Guardar uma cópia da prova e abrir a cópia.`
      : `Outro programa alterou ${path} ou o ficheiro ${path}-wal com a prova aberta, por isso as novas leituras são recusadas. Tudo o que foi guardado antes está em ${copy}. Abrir essa cópia.`,
  'file-exists': ({ path }) => `${path} já existe. Escolher outro nome.`,
  'disk-error': ({ path }) => `O disco falhou ao ler ou escrever ${path}. Verificar o disco e guardar uma cópia da prova noutro.`,
  'entries-missing': ({ path, missing, stored, log }, { number, plural }) => {
    const verb = plural(missing, { one: 'falta', other: 'faltam' });
    const kept = log === undefined ? '' : ` A parte danificada fica guardada em ${log}.`;
    return `Das ${number(stored)} entradas guardadas ${verb} ${number(missing)} em ${path}: o ficheiro, ou o ficheiro ${path}-wal que lhe pertencia, foi danificado ou substituído.${kept} As novas leituras são guardadas. Se houver uma cópia melhor da prova, abri-la; para continuar com esta, abri-la mais uma vez.`;
  },
  'entries-changed': ({ path }) =>
    `${path} não está como a estação o fechou: outro programa ou uma falha do disco alterou-o, ou outro ficheiro está no seu lugar. Podem faltar entradas, e pode haver tempos, chips ou nomes errados. As novas leituras são guardadas. Se houver uma cópia da prova, abri-la; para continuar com este ficheiro, abri-lo mais uma vez.`,
  'read-only': ({ hub }) => `Esta estação segue outra e só mostra a prova. Fazer isto na estação ${hub}.`,
  'taken-over': ({ hub, acts, reads }, { number, plural }) => {
    const left =
      acts + reads === 0
        ? 'Tudo foi entregue.'
        : `Por entregar: ${number(acts)} ${plural(acts, { one: 'registo do cronometrista', other: 'registos do cronometrista' })} e ${number(reads)} ${plural(reads, { one: 'leitura', other: 'leituras' })}. Repetir lá o que falta.`;
    return `A estação ${hub} assumiu esta prova e aqui já nada é guardado. ${left}`;
  },
  'no-race-open': 'Nenhuma prova está aberta. Abrir um ficheiro de prova ou começar uma prova nova.',
  'kept-race-unwritable': ({ name, path }) =>
    `As leituras da prova «${name}» não podem ser guardadas no seu ficheiro ${path}. São guardadas na prova aberta, como chips sem participante. Abrir essa prova para ver o que se passa com o ficheiro.`,
  'reads-left-behind': ({ races }, writer) => races.map((race) => unstoredReads(race, writer)).join(' '),
  'export-failed': ({ format, cause }) =>
    `Não foi possível criar o ficheiro (${format}): ${cause}. A prova não é afetada. Tentar de novo, ou escolher outro formato.`,
};

function unstoredReads({ name, path, reads }: UnstoredReadsOfRace, writer: Writer): string {
  const verb = writer.plural(reads, { one: 'está', other: 'estão' });
  return `${counted(reads, 'leitura', 'leituras')} de «${name}» ${verb} só na memória, porque não foi possível escrever em ${path}. Reparar esse ficheiro ou o seu disco e abrir de novo essa prova. Não fechar a estação antes disso.`;
}
