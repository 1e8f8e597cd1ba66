import type { PortalMessages } from '../../../readers/portal/portal.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chronokeep Portal reports, in Dutch. */
export const portalTexts: MessageTexts<PortalMessages> = {
  'portal-reader-off': ({ reader, isConnected }) =>
    isConnected
      ? `De lezer “${reader}” aan het portaal is gestopt en leest geen chips. Start hem in de app van het portaal.`
      : `Het portaal is niet verbonden met zijn lezer “${reader}”. Controleer stroom en kabel van die lezer, en zijn adres in de app van het portaal.`,
  'portal-no-reader': 'Aan het portaal is geen lezer ingesteld. Voeg hem toe in de app van het portaal.',
  'portal-bib': ({ bib, at, shown }, texts) =>
    `Aan het portaal is rugnummer ${bib} ingevoerd voor ${texts.time(at)} (${shown} volgens zijn klok). Het telt hier niet: voeg de passage met de hand toe als het er een was.`,
  'portal-error': ({ error, details }) =>
    `Het portaal meldt een fout: ${error}${details === '' ? '' : ` (${details})`}. Als er geen chips aankomen, start het portaal opnieuw.`,
  'portal-power': ({ isLow }) =>
    isLow ? 'De accu van het portaal is bijna leeg. Sluit het aan op het net.' : 'Het portaal werkt op zijn accu. Controleer de stekker.',
  'portal-hot': 'Het portaal is te heet. Zet het in de schaduw of geef het lucht.',
  'portal-ends': 'Het portaal sluit af of start opnieuw. Het station verbindt weer zodra het antwoordt.',
  'portal-full': ({ link }) => `Het portaal op ${link} bedient geen programma’s meer: er zijn er vier verbonden. Sluit er een.`,
  'portal-other-device': ({ link }) =>
    `Het apparaat op ${link} antwoordt niet zoals een Chronokeep Portal. Controleer het adres; laat de poort weg, want een portaal kiest die bij elke start opnieuw.`,
};
