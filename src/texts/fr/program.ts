import type { MessageTexts } from '../catalogue';
import type { ProgramMessages } from '../messages';
import { counted } from './counted';

export const programTexts: MessageTexts<ProgramMessages> = {
  'setting-whole-number': ({ name, value, min, max }) => `${name} doit être un nombre entier de ${min} à ${max}, et non « ${value} ».`,
  'setting-seconds': ({ name, value, max }) =>
    `${name} doit être un nombre de secondes de 0 à ${max} avec au plus trois décimales, et non « ${value} ».`,
  'setting-time': ({ name, value }) =>
    `${name} doit être une date et une heure avec fuseau, p. ex. 2026-05-12T10:00:00Z, et non « ${value} ».`,
  'setting-host': ({ name, value }) =>
    `${name} doit être une adresse de cet ordinateur, p. ex. 0.0.0.0 ou 127.0.0.1, ou son nom, et non « ${value} ».`,
  'setting-host-names': ({ name, value }) =>
    `${name} doit être une liste de noms d’hôtes sans port, séparés par des virgules, et non « ${value} ».`,
  'setting-choice': ({ name, value, choices }) => `${name} doit être l’un de ${choices.join(', ')}, et non « ${value} ».`,
  'setting-hub': ({ name, value }) =>
    `${name} doit être l’adresse d’une station ou d’un broker, comme http://192.168.1.20:8600 ou nats://192.168.1.20:4222, et non « ${value} ».`,
  'setting-broker': ({ name, value }) => `${name} doit être l’adresse d’un broker, comme nats://192.168.1.20:4222, et non « ${value} ».`,
  'setting-broker-name': ({ name, value }) =>
    `${name} ne peut avoir que des lettres, des chiffres, - et _, 40 au plus, et non « ${value} ».`,
  'setting-nkey': ({ name }) => `${name} doit être la graine d’une nkey d’utilisateur : elle commence par SU et a 58 caractères.`,
  'setting-no-hub': ({ name, role }) => `${name} manque : le rôle ${role} a besoin de l’adresse de la station principale.`,
  'setting-no-role': ({ name, hub }) => `${hub} est défini, mais pas ${name} : lui donner la valeur standby, relay ou point, ou alone.`,
  'setting-secret': ({ name }) => `${name} ne peut contenir que des lettres, chiffres et signes ASCII, sans espace.`,
  'setting-reader': ({ name, problem }, writer) => `${name} : ${writer.say('reader', problem)}`,
  'argument-option': ({ reason }) => reason,
  'argument-race-files': ({ files }) => `Un seul fichier de course peut être ouvert ; supprimez « ${files.join(' ')} ».`,
  'argument-minutes': ({ value, max }) => `--minutes doit être un nombre de 0 à ${max}, et non « ${value} ».`,
  'argument-template': ({ value, known }) => `Il n’y a pas de modèle « ${value} ». Choisissez parmi : ${known.join(', ')}.`,
  'argument-seed': ({ value, max }, writer) => `--seed doit être un nombre entier de 0 à ${writer.number(max)}, et non « ${value} ».`,
  'argument-recording': 'Il faut exactement un fichier : racetag-station replay FICHIER',
  'argument-speed': ({ value, max }, writer) =>
    `--speed doit être max ou un nombre supérieur à 0, au plus ${writer.number(max)}, et non « ${value} ».`,
  'argument-event-speed': ({ value, max }) => `--speed doit être un nombre de 1 à ${max} pour un modèle, et non « ${value} ».`,
  'argument-into': ({ value }) => `--into doit être new ou open, et non « ${value} ».`,
  'port-in-use': ({ port }) => `Un autre programme utilise déjà le port ${port}. Fermez-le, ou choisissez un autre port.`,
  'port-reserved': ({ port }) =>
    `Le système se réserve le port ${port}, comme Windows le fait avec des plages de ports pour les machines virtuelles. Choisissez un autre port.`,
  'port-privileged': ({ port }) => `Le port ${port} est réservé aux administrateurs. Choisissez un port à partir de 1024.`,
  'port-answered-by-another': ({ port, host }) =>
    `Un autre programme de cet ordinateur répond à ${host}, port ${port}. Fermez-le, ou choisissez un autre port.`,
  'host-not-here': ({ host }) =>
    `« ${host} » n’est pas une adresse de cet ordinateur. Mettez HOST à 0.0.0.0 pour toutes ses adresses, ou à l’une des siennes.`,
  'demo-started': ({ riders }) => `Course de démonstration lancée avec ${counted(riders, 'participant', 'participants')}.`,
  'event-lost': ({ passings, bibs }, { plural }) =>
    `${counted(passings, 'passage', 'passages')} sans lecture, ${plural(bibs.length, { one: 'dossard', other: 'dossards' })} ${bibs.join(', ')}.`,
  'demo-finished': ({ events }) => `Course de démonstration terminée : ${counted(events, 'événement envoyé', 'événements envoyés')}.`,
  'replay-finished': ({ events, batches, resent }) => {
    const sent = `${counted(events, 'événement envoyé', 'événements envoyés')} en ${counted(batches, 'lot', 'lots')}`;
    return resent === 0 ? `${sent}.` : `${sent} ; ${counted(resent, 'renvoyé', 'renvoyés')}.`;
  },
  'recording-not-json': ({ file, line }) => `${file}, ligne ${line} : ce n’est pas du JSON valable.`,
  'recording-not-an-event': ({ file, line }) =>
    `${file}, ligne ${line} : ce n’est pas un événement avec un timestamp (ISO-8601 avec fuseau, p. ex. 2026-05-12T10:00:00Z).`,
  'station-refused': ({ status, detail }) => `La station a refusé une requête avec le code ${status} : ${detail}`,
  'station-no-answer': ({ url }) => `Pas de réponse de ${url}. Vérifiez que la station tourne.`,
  'station-failed': ({ status, detail }) => `Erreur de la station avec le code ${status} : ${detail}`,
  'station-not-confirmed': ({ confirmed, events }) =>
    `La station a confirmé ${confirmed ?? 'aucun'} des ${events} événements. Vérifiez que l’adresse est bien celle d’une station.`,
};
