import type { MessageTexts } from '../catalogue';
import type { ProgramMessages } from '../messages';
import { counted } from './counted';

export const programTexts: MessageTexts<ProgramMessages> = {
  'setting-whole-number': ({ name, value, min, max }) => `${name} deve ser um número inteiro de ${min} a ${max}, mas é «${value}».`,
  'setting-seconds': ({ name, value, max }) =>
    `${name} deve ser um número de segundos de 0 a ${max} com três casas decimais no máximo, mas é «${value}».`,
  'setting-time': ({ name, value }) => `${name} deve ser uma data e hora com fuso horário, p. ex. 2026-05-12T10:00:00Z, mas é «${value}».`,
  'setting-host': ({ name, value }) =>
    `${name} deve ser um endereço deste computador, p. ex. 0.0.0.0 ou 127.0.0.1, ou o seu nome, mas é «${value}».`,
  'setting-host-names': ({ name, value }) =>
    `${name} deve ser uma lista de nomes de anfitrião sem portas, separados por vírgulas, mas é «${value}».`,
  'setting-choice': ({ name, value, choices }) => `${name} deve ser um de ${choices.join(', ')}, mas é «${value}».`,
  'setting-hub': ({ name, value }) =>
    `${name} deve ser o endereço de uma estação ou de um broker, como http://192.168.1.20:8600 ou nats://192.168.1.20:4222, mas é “${value}”.`,
  'setting-broker': ({ name, value }) => `${name} deve ser o endereço de um broker, como nats://192.168.1.20:4222, mas é “${value}”.`,
  'setting-broker-name': ({ name, value }) => `${name} só pode ter letras, algarismos, - e _, no máximo 40, mas é “${value}”.`,
  'setting-nkey': ({ name }) => `${name} deve ser a semente de uma nkey de utilizador: começa por SU e tem 58 caracteres.`,
  'setting-no-hub': ({ name, role }) => `Falta ${name}: a função ${role} precisa do endereço da estação principal.`,
  'setting-no-role': ({ name, hub }) => `${hub} está definido, mas ${name} não: defina-o como standby, relay ou point, ou como alone.`,
  'setting-secret': ({ name }) => `${name} só pode conter letras ASCII, algarismos e sinais, sem espaços.`,
  'setting-reader': ({ name, problem }, writer) => `${name}: ${writer.say('reader', problem)}`,
  'argument-option': ({ reason }) => reason,
  'argument-race-files': ({ files }) => `Só pode ser aberto um ficheiro de prova; retirar «${files.join(' ')}».`,
  'argument-minutes': ({ value, max }) => `--minutes deve ser um número de 0 a ${max}, mas é «${value}».`,
  'argument-template': ({ value, known }) => `Não existe o modelo «${value}». Escolher um de: ${known.join(', ')}.`,
  'argument-seed': ({ value, max }, writer) => `--seed deve ser um número inteiro de 0 a ${writer.number(max)}, mas é «${value}».`,
  'argument-recording': 'Um replay precisa de exatamente um ficheiro: racetag-station replay FICHEIRO',
  'argument-speed': ({ value, max }, writer) =>
    `--speed deve ser max ou um número acima de 0, no máximo ${writer.number(max)}, mas é «${value}».`,
  'argument-event-speed': ({ value, max }) => `--speed deve ser, para um modelo, um número de 1 a ${max}, mas é «${value}».`,
  'argument-into': ({ value }) => `--into deve ser new ou open, mas é «${value}».`,
  'port-in-use': ({ port }) => `Outro programa já usa a porta ${port}. Terminá-lo, ou escolher outra porta.`,
  'port-reserved': ({ port }) =>
    `O sistema reserva a porta ${port} para si, como o Windows faz com séries de portas para máquinas virtuais. Escolher outra porta.`,
  'port-privileged': ({ port }) => `Só os administradores podem usar a porta ${port}. Escolher uma porta a partir de 1024.`,
  'port-answered-by-another': ({ port, host }) =>
    `Outro programa neste computador responde em ${host}, porta ${port}. Terminá-lo, ou escolher outra porta.`,
  'host-not-here': ({ host }) =>
    `«${host}» não é um endereço deste computador. Definir HOST como 0.0.0.0 para todos os seus endereços, ou como um que ele tenha.`,
  'demo-started': ({ riders }) => `Prova de demonstração iniciada com ${counted(riders, 'participante', 'participantes')}.`,
  'event-lost': ({ passings, bibs }, writer) =>
    `${counted(passings, 'passagem não vista', 'passagens não vistas')} por nenhum leitor, ${writer.plural(bibs.length, { one: 'do dorsal', other: 'dos dorsais' })} ${bibs.join(', ')}.`,
  'demo-finished': ({ events }) => `Prova de demonstração terminada: ${counted(events, 'evento enviado', 'eventos enviados')}.`,
  'replay-finished': ({ events, batches, resent }, writer) => {
    const sent = `${counted(events, 'evento enviado', 'eventos enviados')} em ${counted(batches, 'lote', 'lotes')}`;
    return resent === 0 ? `${sent}.` : `${sent}; ${writer.number(resent)} de novo.`;
  },
  'recording-not-json': ({ file, line }) => `${file}, a linha ${line} não é JSON válido.`,
  'recording-not-an-event': ({ file, line }) =>
    `${file}, a linha ${line} não é um evento com timestamp (ISO 8601 com fuso horário, p. ex. 2026-05-12T10:00:00Z).`,
  'station-refused': ({ status, detail }) => `A estação recusou um pedido com o estado ${status}: ${detail}`,
  'station-no-answer': ({ url }) => `${url} não responde. Verificar se a estação está em execução.`,
  'station-failed': ({ status, detail }) => `Erro da estação com o estado ${status}: ${detail}`,
  'station-not-confirmed': ({ confirmed, events }) =>
    `A estação confirmou ${confirmed ?? 'nenhum'} de ${events} eventos. Verificar se o endereço é o de uma estação.`,
};
