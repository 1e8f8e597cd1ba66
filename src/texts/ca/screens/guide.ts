import type { TextTree } from '../../catalogue';
import type { guideTexts as English } from '../../en/screens/guide';
import { counted } from '../counted';

/** The guide to a race, the ways to begin, and the demo. */
export const guideTexts: TextTree<typeof English> = {
  title: 'Guia',
  ways: {
    title: 'Com començar?',
    demo: 'Provar una cursa de demostració',
    demoHint: 'Participants inventats, lectors simulats. Es pot mirar i provar tot: no es toca cap cursa real.',
    newRace: 'Nova cursa',
    newRaceHint: 'Pas a pas: regles, participants, lectors, comprovació, sortida. Es pot deixar i reprendre en qualsevol moment.',
    steps: 'Passos d’aquesta cursa',
    newRaceAct: 'Crear una cursa…',
    open: 'Obrir una cursa',
    openAct: 'Mostrar curses…',
    openHint: 'Continuar una cursa d’aquest ordinador o obrir un fitxer de cursa.',
  },
  demo: {
    template: 'Tipus de cursa',
    laps: 'Voltes per una línia, 24 participants',
    start: 'Iniciar la demostració',
    started: (name) => `La cursa «${name}» és oberta. En menys d’un minut arriben participants a la línia.`,
  },
  banner: {
    label: 'Cursa de demostració',
    states: {
      none: 'Demostració.',
      preparing: 'Demostració: s’inscriuen participants.',
      running: 'Demostració: participants i lectures inventats.',
      stopped: 'Demostració aturada: ja no arriben lectures.',
      finished: 'La demostració s’ha acabat. Veure els resultats i exportar-los.',
      failed: 'La demostració s’ha acabat amb un error.',
    },
    reads: (reads) => counted(reads, 'lectura', 'lectures'),
    stop: 'Aturar',
    end: 'Acabar la demostració…',
    keep: 'Conservar el fitxer de cursa',
    remove: 'Treure el fitxer de cursa',
    back: 'Continuar la demostració',
    ended: (race) => `La demostració s’ha acabat. La cursa «${race}» és oberta.`,
    endedWith: (race, reads) =>
      `La demostració s’ha acabat. La cursa «${race}» és oberta i ha rebut ${counted(reads, 'lectura', 'lectures')} que van arribar durant la demostració.`,
    realReads: (reads, readers) =>
      `En cap cursa: ${counted(reads, 'lectura', 'lectures')} de ${readers}. Acabar la demostració: la cursa que s’obri després rep el que ha arribat mentrestant.`,
  },
  steps: {
    title: (race) => `Passos fins a la sortida de «${race}»`,
    hint: 'El que està fet es veu a la mateixa cursa: l’ordre és lliure i s’hi pot tornar en qualsevol moment.',
    names: { race: 'Cursa i regles', riders: 'Participants', readers: 'Lectors', check: 'Comprovació', start: 'Sortida' },
    short: { race: 'Cursa', riders: 'Participants', readers: 'Lectors', check: 'Comprovació', start: 'Sortida' },
    states: { done: 'fet', todo: 'per fer', attention: 'per revisar' },
    race: {
      todo: 'Triar una plantilla per al tipus de cursa, posar-li nom i comprovar les regles.',
      done: 'La cursa té nom o regles propis. Comprovar les frases un cop més.',
      create: 'Crear la cursa…',
      rules: 'Comprovar les regles',
    },
    riders: {
      todo: 'Importar la llista d’inscrits o afegir participants a mà.',
      done: (riders) => `${counted(riders, 'participant inscrit', 'participants inscrits')}.`,
      importList: 'Importar una llista…',
      add: 'Afegir a mà',
      open: 'Obrir participants',
    },
    readers: {
      todo: 'Connectar un lector, o fer que el servei de lectura enviï a aquesta estació. Després, passar un xip per cada antena.',
      untested: 'Connectat. Ara, passar un xip per cada antena.',
      done: 'Arriben lectures.',
      connect: 'Cercar i afegir lectors',
    },
    check: {
      todo: 'Abans van els participants i els lectors.',
      problems: (problems) => `${counted(problems, 'problema', 'problemes')} abans de la sortida.`,
      warnings: (warnings) => `Cap problema. ${counted(warnings, 'punt', 'punts')} per mirar.`,
      done: 'Res no impedeix la sortida.',
      open: 'Obrir la comprovació',
    },
    start: {
      todo: 'Amb el tret de sortida, prémer «Donar la sortida». Les lectures anteriors no compten.',
      done: 'La sortida s’ha donat. Bona feina!',
      open: 'Anar a la sortida',
      live: 'Obrir la taula en directe',
    },
  },
  bar: {
    label: 'Passos de la guia',
    back: 'Guia',
    leave: 'Sortir de la guia; els passos queden a «Guia»',
  },
};
