import type { MessageTexts } from '../catalogue';
import type { ProgramMessages } from '../messages';
import { counted } from './counted';

export const programTexts: MessageTexts<ProgramMessages> = {
  'setting-whole-number': ({ name, value, min, max }) => `${name} debe ser un número entero de ${min} a ${max}, pero es «${value}».`,
  'setting-seconds': ({ name, value, max }) =>
    `${name} debe ser un número de segundos de 0 a ${max}, con tres decimales como máximo, pero es «${value}».`,
  'setting-time': ({ name, value }) => `${name} debe ser fecha y hora con zona horaria, p. ej. 2026-05-12T10:00:00Z, pero es «${value}».`,
  'setting-host': ({ name, value }) =>
    `${name} debe ser una dirección de este ordenador, p. ej. 0.0.0.0 o 127.0.0.1, o su nombre, pero es «${value}».`,
  'setting-host-names': ({ name, value }) =>
    `${name} debe ser una lista de nombres de host sin puertos, separados por comas, pero es «${value}».`,
  'setting-choice': ({ name, value, choices }) => `${name} debe ser uno de estos valores: ${choices.join(', ')}, pero es «${value}».`,
  'setting-hub': ({ name, value }) =>
    `${name} debe ser la dirección de una estación o de un bróker, como http://192.168.1.20:8600 o nats://192.168.1.20:4222, pero es «${value}».`,
  'setting-broker': ({ name, value }) => `${name} debe ser la dirección de un bróker, como nats://192.168.1.20:4222, pero es «${value}».`,
  'setting-broker-name': ({ name, value }) => `${name} solo puede tener letras, cifras, - y _, 40 como máximo, pero es «${value}».`,
  'setting-nkey': ({ name }) => `${name} debe ser la semilla de una nkey de usuario: empieza por SU y tiene 58 caracteres.`,
  'setting-no-hub': ({ name, role }) => `Falta ${name}: la función ${role} necesita la dirección de la estación principal.`,
  'setting-no-role': ({ name, hub }) => `${hub} está definido, pero ${name} no: póngalo en standby, relay o point, o en alone.`,
  'setting-secret': ({ name }) => `${name} solo puede tener letras, cifras y signos ASCII, sin espacios.`,
  'setting-reader': ({ name, problem }, writer) => `${name}: ${writer.say('reader', problem)}`,
  'argument-option': ({ reason }) => reason,
  'argument-race-files': ({ files }) => `Solo se puede abrir un archivo de carrera; quitar «${files.join(' ')}».`,
  'argument-minutes': ({ value, max }) => `--minutes debe ser un número de 0 a ${max}, pero es «${value}».`,
  'argument-template': ({ value, known }) => `No hay ninguna plantilla «${value}». Elegir una de estas: ${known.join(', ')}.`,
  'argument-seed': ({ value, max }, writer) => `--seed debe ser un número entero de 0 a ${writer.number(max)}, pero es «${value}».`,
  'argument-recording': 'La reproducción necesita exactamente un archivo: racetag-station replay ARCHIVO',
  'argument-speed': ({ value, max }, writer) =>
    `--speed debe ser max o un número mayor que 0, como máximo ${writer.number(max)}, pero es «${value}».`,
  'argument-event-speed': ({ value, max }) => `Con una plantilla, --speed debe ser un número de 1 a ${max}, pero es «${value}».`,
  'argument-into': ({ value }) => `--into debe ser new u open, pero es «${value}».`,
  'port-in-use': ({ port }) => `Otro programa ya usa el puerto ${port}. Cerrarlo o elegir otro puerto.`,
  'port-reserved': ({ port }) =>
    `El sistema se reserva el puerto ${port}, como hace Windows con intervalos de puertos para máquinas virtuales. Elegir otro puerto.`,
  'port-privileged': ({ port }) => `Solo los administradores pueden usar el puerto ${port}. Elegir un puerto a partir de 1024.`,
  'port-answered-by-another': ({ port, host }) =>
    `Otro programa de este ordenador responde en ${host}, puerto ${port}. Cerrarlo o elegir otro puerto.`,
  'host-not-here': ({ host }) =>
    `«${host}» no es una dirección de este ordenador. Poner en HOST 0.0.0.0 para todas sus direcciones, o una de las que tiene.`,
  'demo-started': ({ riders }) => `Carrera de demostración iniciada con ${counted(riders, 'participante', 'participantes')}.`,
  'event-lost': ({ passings, bibs }, writer) =>
    `${counted(passings, 'paso no visto', 'pasos no vistos')} por ningún lector, ${writer.plural(bibs.length, { one: 'del dorsal', other: 'de los dorsales' })} ${bibs.join(', ')}.`,
  'demo-finished': ({ events }) => `Carrera de demostración terminada: ${counted(events, 'evento enviado', 'eventos enviados')}.`,
  'replay-finished': ({ events, batches, resent }, writer) => {
    const sent = `${counted(events, 'evento enviado', 'eventos enviados')} en ${counted(batches, 'lote', 'lotes')}`;
    return resent === 0 ? `${sent}.` : `${sent}; ${writer.number(resent)} de nuevo.`;
  },
  'recording-not-json': ({ file, line }) => `${file}, línea ${line}: no es JSON válido.`,
  'recording-not-an-event': ({ file, line }) =>
    `${file}, línea ${line}: no es un evento con timestamp (ISO 8601 con zona horaria, p. ej. 2026-05-12T10:00:00Z).`,
  'station-refused': ({ status, detail }) => `La estación rechazó una petición con el estado ${status}: ${detail}`,
  'station-no-answer': ({ url }) => `${url} no responde. Comprobar que la estación está en marcha.`,
  'station-failed': ({ status, detail }) => `La estación falló con el estado ${status}: ${detail}`,
  'station-not-confirmed': ({ confirmed, events }) =>
    `La estación confirmó ${confirmed ?? 'ninguno'} de ${events} eventos. Comprobar que la dirección es la de una estación.`,
};
