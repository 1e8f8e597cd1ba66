import type { IpicoMessages } from '../../../readers/ipico/ipico.messages';
import type { MessageTexts } from '../../catalogue';
import { durationName } from '../durations';

/** What an IPICO reader reports, in Catalan. */
export const ipicoTexts: MessageTexts<IpicoMessages> = {
  'ipico-not-recording':
    'El lector no desa les seves lectures. El que llegeixi mentre falti la connexió es perdria. Activar l’enregistrament amb el programa del fabricant.',
  'ipico-marked':
    'El lector ha desat lectures que cap programa no ha descarregat encara. Si l’estació perd la connexió durant una cursa, les recull totes, i el lector les dona per descarregades: un programa que només descarregui lectures noves no les trobaria. Descarregar-les abans amb ell, o que després les prengui totes.',
  'ipico-fetching': ({ records, takes, isMarked }, texts) =>
    `El lector envia tot el que ha desat (${texts.number(records)} registres, uns ${durationName(takes, texts)}). L’estació pren el que falta.${isMarked ? MARKED : ''}`,
  'ipico-not-fetched':
    'El lector s’ha aturat abans d’enviar tot el que ha desat. Buscar voltes que faltin o importar el registre del lector.',
};

const MARKED =
  ' El lector les dona llavors per descarregades: un programa que només descarregui lectures noves no les troba; que les prengui totes.';
