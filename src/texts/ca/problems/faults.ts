import type { FaultMessages, UnstoredReadsOfRace } from '../../../station.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const faultTexts: MessageTexts<FaultMessages> = {
  'disk-full': ({ path }) => `El disc de ${path} és ple i no s’hi pot desar res. Alliberar espai; no cal reiniciar.`,
  'quota-exceeded': ({ path }) =>
    `S’ha arribat al límit d’espai de l’usuari al disc de ${path} i no s’hi pot desar res. Esborrar-hi fitxers propis o demanar un límit més gran; no cal reiniciar.`,
  'disk-read-only': ({ path }) =>
    `El disc de ${path} és de només lectura. Permetre l’escriptura (moltes memòries USB tenen un interruptor) o obrir una còpia de la cursa en un altre disc.`,
  'folder-not-writable': ({ path }) =>
    `No es pot escriure a ${path}: falta permís. Permetre l’escriptura al fitxer i a la seva carpeta, o triar una altra carpeta.`,
  'folder-missing': ({ path }) => `La carpeta de ${path} no existeix. Crear-la o triar una altra carpeta.`,
  'not-a-folder': ({ path }) =>
    `En el camí a ${path} hi ha un fitxer o un enllaç trencat on hi ha d’haver una carpeta. Apartar-lo, o triar una altra carpeta.`,
  'path-too-long': ({ path }) => `El camí ${path} és massa llarg. Triar una carpeta o un fitxer amb un nom més curt.`,
  'too-many-open-files': ({ path }) =>
    `Aquest ordinador no pot obrir cap més fitxer i ${path} no es pot fer servir. Tancar altres programes; no cal reiniciar l’estació.`,
  'file-corrupt': ({ path }) => `${path} està malmès. No s’ha modificat. Obrir una còpia desada de la cursa o començar una cursa nova.`,
  'file-altered': ({ path }) =>
    `Un altre programa ha afegit alguna cosa a ${path}, o n’ha tret alguna que l’estació necessita. No s’ha modificat. Obrir una còpia desada de la cursa.`,
  'journal-beside': ({ path }) =>
    `Al costat de ${path} hi ha el fitxer ${path}-journal, que hi va deixar un altre programa. La cursa no s’ha modificat. Moure aquest fitxer a una altra carpeta i tornar a obrir la cursa.`,
  'file-from-newer-version': ({ path }) =>
    `${path} es va desar amb una versió més nova de Racetag Station. Instal·lar aquella versió per obrir-lo.`,
  'file-not-a-race': ({ path }) => `${path} no és un fitxer de cursa. Triar un fitxer desat per Racetag Station.`,
  'file-in-use': ({ path }) => `${path} és obert en un altre programa, potser en una altra estació. Tancar-lo allà i tornar-ho a provar.`,
  'file-missing': ({ path, copy }) =>
    copy === undefined
      ? `Falta ${path}. Tornar el fitxer al seu lloc o obrir una altra cursa.`
      : `${path} s’ha mogut, s’ha esborrat o ha canviat de nom amb la cursa oberta, i es rebutgen les lectures noves. Tot el que s’havia desat abans és també a ${copy}. Tornar el fitxer al seu lloc o obrir aquella còpia.`,
  'file-changed': ({ path, copy }) =>
    copy === undefined
      ? `Un altre programa ha modificat ${path} o el fitxer ${path}-wal amb la cursa oberta, i es rebutgen les lectures noves. Desar una còpia de la cursa i obrir la còpia.`
      : `Un altre programa ha modificat ${path} o el fitxer ${path}-wal amb la cursa oberta, i es rebutgen les lectures noves. Tot el que s’havia desat abans és a ${copy}. Obrir aquella còpia.`,
  'file-exists': ({ path }) => `${path} ja existeix. Triar un altre nom.`,
  'disk-error': ({ path }) =>
    `El disc ha fallat en llegir o escriure ${path}. Revisar la unitat i desar una còpia de la cursa en un altre disc.`,
  'entries-missing': ({ path, missing, stored, log }, { number }) => {
    const kept = log === undefined ? '' : ` La part malmesa es conserva com a ${log}.`;
    return `De les ${number(stored)} entrades desades ${missing === 1 ? 'en falta' : 'en falten'} ${number(missing)} a ${path}: el fitxer, o el fitxer ${path}-wal que li corresponia, s’ha malmès o s’ha substituït.${kept} Les lectures noves es desen. Si hi ha una còpia millor de la cursa, obrir-la; per continuar amb aquesta, tornar-la a obrir.`;
  },
  'entries-changed': ({ path }) =>
    `${path} no és com l’estació el va tancar: un altre programa o un error del disc l’ha canviat, o un altre fitxer és al seu lloc. Hi poden faltar entrades i hi pot haver temps, xips o noms equivocats. Les lectures noves es desen. Si hi ha una còpia de la cursa, obrir-la; per continuar amb aquest fitxer, tornar-lo a obrir.`,
  'read-only': ({ hub }) => `Aquesta estació en segueix una altra i només mostra la cursa. Fer-ho a l’estació ${hub}.`,
  'taken-over': ({ hub, acts, reads }, { number, plural }) => {
    const left =
      acts + reads === 0
        ? 'Tot està lliurat.'
        : `Sense lliurar: ${number(acts)} ${plural(acts, { one: 'anotació del cronometrador', other: 'anotacions del cronometrador' })} i ${number(reads)} ${plural(reads, { one: 'lectura', other: 'lectures' })}. Repetir allà el que falti.`;
    return `L’estació ${hub} s’ha fet càrrec d’aquesta cursa i aquí ja no es desa res. ${left}`;
  },
  'no-race-open': 'No hi ha cap cursa oberta. Obrir un fitxer de cursa o començar una cursa nova.',
  'kept-race-unwritable': ({ name, path }) =>
    `Les lectures de la cursa «${name}» no es poden desar al seu fitxer ${path}. Es desen a la cursa oberta, com a xips sense participant. Obrir aquella cursa per veure què li passa al seu fitxer.`,
  'reads-left-behind': ({ races }) => races.map(unstoredReads).join(' '),
  'export-failed': ({ format, cause }) =>
    `No s’ha pogut crear el fitxer ${format}: ${cause}. La cursa no en queda afectada. Tornar-ho a provar o triar un altre format.`,
};

function unstoredReads({ name, path, reads }: UnstoredReadsOfRace): string {
  return `${counted(reads, 'lectura', 'lectures')} de «${name}» només ${reads === 1 ? 'és' : 'són'} a la memòria, perquè no s’ha pogut escriure ${path}. Reparar aquell fitxer o el seu disc i tornar a obrir aquella cursa. No tancar abans l’estació.`;
}
