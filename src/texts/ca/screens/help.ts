import type { TextTree } from '../../catalogue';
import type { helpTexts as English } from '../../en/screens/help';

/** Help of the desk: the race day step by step, and the support bundle. */
export const helpTexts: TextTree<typeof English> = {
  title: 'Ajuda',
  close: 'Tancar l’ajuda',
  raceDay: 'El dia de la cursa, pas a pas',
  phases: {
    before: 'Els dies abans',
    morning: 'Al matí',
    start: 'A la sortida',
    during: 'Durant la cursa',
    end: 'Al final',
    failures: 'Quan alguna cosa falla',
  },
  steps: {
    tryDemo: 'Provar un cop una cursa de demostració, per conèixer les pantalles.',
    createRace: 'Crear la cursa a partir d’una plantilla i llegir-ne les regles en veu alta: són frases.',
    importRiders: 'Importar la llista d’inscrits. Abans es veu què canviaria.',
    assignTags: 'Donar un xip a cada participant: acostar-lo a una antena i introduir el dorsal.',
    copyRace: 'Desar una còpia de la cursa en una memòria USB.',
    secondLaptop: 'Un segon portàtil pot copiar la cursa i fer-se’n càrrec: crear la seva clau a Estacions.',
    placeReaders: 'Connectar el corrent i els lectors. Deixar oberta la tapa del portàtil.',
    testTags: 'Passar un xip per cada antena i veure com arriben les lectures.',
    openScreens: 'Obrir els panells i els telèfons amb la seva adreça o el seu codi QR.',
    enterLate: 'Introduir les inscripcions tardanes i els dorsals canviats.',
    runCheck: 'Recórrer la comprovació fins que no quedi res en vermell.',
    fireGun: 'Prémer «Donar la sortida» amb el tret. Si ha estat tard, canviar després l’hora de sortida.',
    startWaves: 'Donar la sortida a cada onada amb el seu botó, quan surti de debò.',
    followList: 'Sortides d’un en un: fer abans la llista de sortida i introduir qui ha sortit tard.',
    watchLive: 'Vigilar la taula en directe. Les alarmes són a dalt i sonen.',
    enterBib:
      'Un participant sense lectura: escriure el dorsal i prémer Intro. Si no hi ha temps de veure el dorsal: prémer Espai i posar-lo després.',
    assignUnknown: 'Els xips que no té ningú són en una llista: assignar-los, i les seves lectures anteriors compten.',
    askWhy: 'Un resultat sembla erroni: prémer Intro a la seva fila. Cada lectura diu per què compta o no.',
    undo: 'Un error: Ctrl+Z desfà l’última acció. El registre les mostra totes.',
    settle: 'Resoldre els qui encara són en cursa: retirat per l’organització, DNF o una lectura que falta.',
    stopRace: 'Aturar la cursa quan hagi arribat l’últim.',
    declare: 'Declarar provisionals els resultats i penjar-los; després del termini de reclamacions, oficials.',
    exportSheets: 'Imprimir i desar els llistats, i publicar els resultats.',
    copyAgain: 'Desar una còpia de la cursa. Ho té tot: lectures, decisions i resultats.',
    readerLost:
      'Es perd un lector: comprovar el corrent i el cable. L’estació el torna a connectar tota sola. Mentrestant, introduir els dorsals a mà.',
    wrongTimes: 'Les hores d’un lector són errònies: corregir-ne el rellotge. També es corregeixen les lectures anteriors.',
    missingReads: 'Falten lectures: importar el registre del lector. El que l’estació ja té no compta dues vegades.',
    restart: 'L’ordinador o el programa s’ha tancat: tornar-lo a iniciar. Cada lectura confirmada és al fitxer de cursa.',
    otherComputer: 'L’ordinador s’ha espatllat: obrir una còpia de la cursa en un altre. És la mateixa cursa.',
    hubLost: 'El portàtil amb la cursa falla: al segon, prémer Fer-se’n càrrec a Estacions.',
  },
  support: {
    title: 'Assistència',
    hint: 'Desa registres, versions, ajustos i quantitats en un sol fitxer. No inclou contrasenyes, noms, dorsals, xips ni el nom de la cursa.',
    save: 'Desar el paquet d’assistència',
    saved: (file) => `Paquet d’assistència baixat com a ${file}`,
  },
};
