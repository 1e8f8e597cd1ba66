import type { TextTree } from '../../catalogue';
import type { neutralTexts as EnglishNeutral, penaltyTexts as EnglishPenalty } from '../../en/screens/jury';

/** The form for penalties, statuses and notes of one rider, and the list of those that hold. */
export const penaltyTexts: TextTree<typeof EnglishPenalty> = {
  title: (bib) => (bib === '' ? 'Penalización, estado o nota' : `Penalización, estado o nota: dorsal ${bib}`),
  kind: 'Decisión',
  kinds: {
    time: 'Penalización o bonificación de tiempo',
    laps: 'Vueltas añadidas o quitadas',
    relegate: 'Relegado detrás de un participante',
    dsq: 'DSQ: descalificado',
    dnf: 'DNF: abandono, desde ahora',
    dns: 'DNS: no presentado',
    pulled: 'Retirado por la organización (LAP), desde ahora',
    note: 'Nota',
  },
  time: 'Tiempo',
  timeHint: 'Se suma al tiempo: 0:20. Se resta: −0:05.',
  laps: 'Vueltas',
  lapsHint: 'Quitada: −1. Añadida: 1.',
  behind: 'Detrás del dorsal',
  reason: 'Motivo',
  reasonHint: 'Se muestra con los resultados',
  note: 'Texto',
  public: 'Mostrarla con los resultados',
  problems: {
    time: 'Introducir un tiempo como 0:20, 1:30.5 o −0:05.',
    laps: 'Introducir un número entero de vueltas distinto de 0, como −1.',
    behind: (bib) =>
      bib === '' ? 'Introducir el dorsal del participante de delante.' : `Ningún otro participante tiene el dorsal ${bib}.`,
    reason: 'Introducir el motivo de la descalificación.',
    note: 'Introducir el texto de la nota.',
  },
  reasons: [
    'recortar el recorrido',
    'salida antes de tiempo',
    'esprint irregular',
    'arrojar residuos',
    'sin casco',
    'ayuda no autorizada',
    'conducta peligrosa',
    'perjudicado por una caída',
  ],
  save: 'Guardar',
  cancel: 'Cancelar',
  book: 'Penalizaciones, estados y notas',
  undo: 'Deshacer',
  undoName: (action) => `Deshacer: ${action}`,
};

/** The buttons of the red flag. */
export const neutralTexts: TextTree<typeof EnglishNeutral> = {
  flag: 'Bandera roja',
  flagHint: 'Desde ahora no cuenta nada y el reloj de carrera se para, hasta la reanudación',
  flagConfirm: 'Neutralizar la carrera ya',
  restart: 'Reanudar carrera',
  since: (time) => `Neutralizada desde las ${time}: los pasos no cuentan`,
};
