import type { RequestMessages } from '../../../http/request.messages';
import type { RequestPlace } from '../../../http/validation.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const requestTexts: MessageTexts<RequestMessages> = {
  'no-operator-token': 'Només el cronometrador pot fer això. Enviar el testimoni del cronometrador que l’estació mostra en iniciar-se.',
  'key-revoked': 'Aquesta clau s’ha revocat. Demanar-ne una de nova al cronometrador.',
  'too-many-guesses': ({ seconds }) =>
    `Han arribat massa testimonis no vàlids des d’aquesta adreça. Esperar ${counted(seconds, 'segon', 'segons')} i tornar-ho a provar amb el testimoni que l’estació mostra en iniciar-se.`,
  'key-not-allowed': () => 'La clau no permet això. Preguntar al cronometrador.',
  'key-name-taken': ({ name }) => `El nom «${name}» ja està en ús. Triar-ne un altre o revocar abans la clau d’aquest nom.`,
  'too-many-keys': ({ max }, texts) => `Ja hi ha ${texts.number(max)} claus. Revocar-ne una abans.`,
  'unknown-key': ({ name }) => `No hi ha cap clau de «${name}».`,
  'foreign-host': 'L’estació no reconeix aquest nom de host com a seu. Fer servir la seva adreça IP o afegir el nom a RACETAG_HOSTS.',
  'foreign-origin': 'Les pàgines web d’altres llocs no poden canviar res en aquesta estació.',
  'invalid-request': ({ first, more }, texts) => {
    const others = more === 0 ? '' : ` ${counted(more, 'error més', 'errors més')} en aquesta petició.`;
    return `${place(first)} ${texts.say('validation', first)}.${others} No s’ha desat res.`;
  },
  'changed-since': ({ act, by, at, more }, texts) => {
    const others = more === 0 ? '' : ` Abans hi ha hagut ${counted(more, 'canvi més', 'canvis més')}.`;
    return `Això s’ha canviat mentre s’editava: «${texts.say('act', act)}», per ${by} a les ${texts.time(at)}.${others} El canvi propi no s’ha desat. Mirar com és ara i tornar-ho a canviar.`;
  },
  'entries-differ': ({ race, after }, texts) =>
    `Fins a l’entrada ${texts.number(after)}, la còpia que segueix no és igual que «${race}» aquí. Una de les dues és una còpia més antiga de la cursa. Obrir aquí la més recent.`,
  'merge-other-race': ({ file }) =>
    `${file} és un fitxer d’una altra cursa: cap de les seves lectures no és aquí. Per agafar-ne les lectures igualment, mirar-lo primer i agafar-les després.`,
  'merge-with-itself': ({ file }) => `${file} és la cursa oberta. Triar l’altre fitxer de la cursa.`,
  'not-a-standby': 'Només una estació de reserva que segueix la principal pot fer-se càrrec de la seva cursa.',
  'not-taken-over': 'Cap altra estació no s’ha fet càrrec de la cursa oberta aquí. No hi ha res per cedir.',
  'reads-not-taken': ({ hub, reads }, { number, plural }) =>
    `L’estació ${hub} encara no ha recollit ${number(reads)} ${plural(reads, { one: 'lectura', other: 'lectures' })} d’aquesta. Les recull sola mentre arriba a aquesta estació. Després, cedir de nou.`,
  'hub-refuses-key': ({ hub }) => `L’estació ${hub} rebutja la clau. Crear-hi una clau de reserva i introduir-la aquí.`,
  'hub-address-missing': ({ hub }) =>
    `Aquí només es coneix el nom de la nova principal al bróker, ${hub}. Introduir-ne l’adreça, com ara http://192.168.1.20:8600.`,
  'hub-not-usable': ({ hub, state }, texts) =>
    `${hub}: ${texts.say('preflight', { code: 'machine-stopped', params: { state } })} No s’ha canviat res.`,
  'hub-not-reached': ({ hub }) => `L’estació ${hub} no respon com a principal. No s’ha canviat res. Comprovar l’adreça i la xarxa.`,
  'too-large': 'La petició és massa gran. No s’ha desat res. Enviar-la en parts més petites.',
  'no-room':
    'L’estació està rebent massa peticions grans en aquest moment. D’aquesta no s’ha desat res. Tornar-la a enviar d’aquí a uns segons.',
  'bad-request': ({ cause }) => `La petició s’ha rebutjat: ${cause}.`,
  'not-http': 'No és una petició HTTP.',
  'repeated-header': ({ name }) => `La petició té la capçalera ${name} més d’una vegada. Enviar-la una sola vegada.`,
  'no-host': 'La petició no té la capçalera Host. Enviar-la amb l’adreça de l’estació.',
  'headers-too-large': 'Les capçaleres de la petició són massa grans.',
  'request-timeout': 'La petició no ha arribat a temps.',
  'race-is-open': ({ file }) => `${file} és la cursa oberta, de manera que no es pot treure. Obrir abans una altra cursa.`,
  'race-runs': ({ name }) => `«${name}» està en marxa i no s’ha canviat res. Aturar-la abans, o enviar la petició sense unless_running.`,
  'race-goes-on': ({ file }) =>
    `${file} continua al costat de la cursa oberta. Tornar-ho a provar una hora després del seu final, quan ja no admeti lectures.`,
  'unknown-race-file': ({ file }) => `A la carpeta de dades no hi ha cap fitxer de cursa ${file}.`,
  'demo-beside-race': ({ name }) =>
    `«${name}» ja ha sortit o té lectures, i una demostració no s’ha de barrejar amb una cursa. Crear una cursa nova, o obrir-ne una sense lectures, i iniciar llavors la demostració.`,
  'demo-running': 'Ja hi ha una demostració en marxa. Aturar-la o acabar-la abans.',
  'no-demo-race': 'La cursa oberta no és una cursa de demostració, de manera que no s’ha acabat res.',
  'unknown-template': ({ template }) => `Aquesta estació no té cap plantilla «${template}».`,
  'too-many-templates': ({ max }, texts) => `L’estació ja té ${texts.number(max)} plantilles. Esborrar-ne una i tornar a desar aquesta.`,
  'unknown-webhook': ({ webhook }) => `No existeix el webhook ${webhook}.`,
  'rmonitor-set':
    'La sortida RMonitor està fixada per RACETAG_RMONITOR_PORT. Per canviar-la aquí, treure aquesta opció i tornar a iniciar l’estació.',
  'webhook-url': 'L’adreça no serveix. Escriure-la com a https://servidor/camí, sense usuari ni contrasenya. No s’ha desat res.',
  'too-many-webhooks': ({ max }, texts) => `Ja hi ha ${texts.number(max)} webhooks. Treure’n abans un.`,
  'unknown-publisher': ({ publisher }) => `No es publica res amb el nom «${publisher}».`,
  'publisher-without': ({ field, target }) => `«${field}» falta o no és correcte. Cal per publicar a ${target}. No s’ha desat res.`,
  'publisher-path':
    'Introduir el camí complet de la carpeta, des de la unitat, com ara /media/stick/resultats o E:\\resultats. No s’ha desat res.',
  'publisher-has-no': ({ field, target }) => `Per publicar a ${target} no existeix «${field}». Ometre-ho. No s’ha desat res.`,
  'publisher-needs-secret':
    'Introduir la contrasenya o la clau. Torna a caldre quan canvia el servidor, l’usuari o el xifratge, perquè aniria a parar a unes altres mans. No s’ha desat res.',
  'too-many-publishers': ({ max }, texts) => `Els resultats ja es publiquen a ${texts.number(max)} llocs. Treure’n abans un.`,
  'unknown-reader': ({ reader }) => `Aquesta estació no té cap lector ${reader}.`,
  'unknown-bib': ({ bib }) => `Ningú no porta el dorsal ${bib} en aquesta cursa.`,
  'unknown-report': 'L’estació no té cap reclamació amb aquesta clau a la cursa oberta.',
  'unknown-gun': 'L’estació no té cap senyal de sortida amb aquest identificador.',
  'reports-off': 'El cronometrador no admet reclamacions en aquest moment. Anar al lloc de cronometratge.',
  'reports-full': 'Hi ha tantes reclamacions en espera que no se n’admeten més. Anar al lloc de cronometratge.',
  'too-many-reports': ({ max, minutes }, texts) =>
    `Des d’aquesta adreça s’han enviat ${texts.number(max)} reclamacions en ${texts.number(minutes)} minuts. Aquesta es torna a enviar més tard.`,
  'report-decided': 'Aquesta reclamació s’ha resolt mentrestant. Tornar a carregar la llista. No s’ha canviat res.',
  'report-not-together': 'Una correcció només va amb «corrected»; un motiu, amb «unchanged» o amb una correcció. No s’ha desat res.',
  'report-needs-reason': 'Indicar per què no es canvia res: el participant ho llegeix. No s’ha desat res.',
  'push-no-reader': ({ reader }) =>
    `Cap lector d’aquesta estació no es diu «${reader}». Afegir-lo a la pàgina Lectors o corregir el final de l’adreça al lector.`,
  'push-wrong-key':
    'La clau falta o no és correcta. Introduir la clau d’aquest lector com a contrasenya, com a token bearer o al final de l’adreça com a ?key=…',
  'push-closed': ({ reader }) =>
    `El cronometrador ha desconnectat ${reader}. Tornar-lo a connectar a la pàgina Lectors i després tornar a enviar això.`,
  'push-unknown':
    'Res d’això no es coneix. S’esperen esdeveniments de la interfície IoT d’Impinj, de l’IoT Connector de Zebra o de Speedway Connect, com a JSON o com el seu formulari.',
  'push-not-stored': 'Les lectures encara no són al disc. Es guarden a la memòria; tornar-les a enviar fins que s’acceptin.',
  'unknown-sheet': ({ sheet, known }, texts) => `No existeix el llistat ${sheet}. Llistats: ${texts.list(known)}.`,
  'unknown-part': ({ of, known }, texts) =>
    `Aquesta cursa no té cap classificació ni categoria ${of}. ${known.length === 0 ? 'No en té cap.' : `Té: ${texts.list(known)}.`}`,
  'sheet-without-parameter': ({ sheet, parameter }) => `El llistat ${sheet} no coneix «${parameter}». Ometre-ho.`,
  'since-missing': 'Indicar amb «since» des de quina revisió. La revisió consta a tots els llistats.',
  'unknown-bibs': ({ bibs }, texts) => `Ningú no porta el dorsal ${texts.list(bibs)}. Corregir «rider»: dorsals separats per comes.`,
  'sheet-without-parts': ({ sheet }) => `El llistat ${sheet} és de tota la cursa. Ometre «of».`,
  'unknown-classification': ({ classification, known }, texts) =>
    `Aquesta cursa no té cap classificació ${classification}. ${known.length === 0 ? 'No en té cap.' : `Té: ${texts.list(known)}.`}`,
};

function place({ index, field }: RequestPlace): string {
  if (index === undefined) return field === '' ? 'El contingut' : field;
  return field === '' ? `Esdeveniment ${index}` : `Esdeveniment ${index}: ${field}`;
}
