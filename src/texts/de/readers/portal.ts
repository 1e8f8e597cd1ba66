import type { PortalMessages } from '../../../readers/portal/portal.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chronokeep Portal reports, in German. */
export const portalTexts: MessageTexts<PortalMessages> = {
  'portal-reader-off': ({ reader, isConnected }) =>
    isConnected
      ? `Das Lesegerät „${reader}“ am Portal ist angehalten und liest keine Chips. In der App des Portals starten.`
      : `Das Portal ist nicht mit seinem Lesegerät „${reader}“ verbunden. Strom und Kabel dieses Lesegeräts prüfen, und seine Adresse in der App des Portals.`,
  'portal-no-reader': 'Am Portal ist kein Lesegerät eingerichtet. In der App des Portals hinzufügen.',
  'portal-bib': ({ bib, at, shown }, texts) =>
    `Am Portal wurde Startnummer ${bib} für ${texts.time(at)} eingegeben (${shown} nach seiner Uhr). Das zählt hier nicht: den Durchgang von Hand hinzufügen, wenn es einer war.`,
  'portal-error': ({ error, details }) =>
    `Das Portal meldet einen Fehler: ${error}${details === '' ? '' : ` (${details})`}. Wenn keine Chips ankommen, das Portal neu starten.`,
  'portal-power': ({ isLow }) =>
    isLow ? 'Der Akku des Portals ist schwach. Netzkabel anschließen.' : 'Das Portal läuft mit Akku. Netzstecker prüfen.',
  'portal-hot': 'Das Portal ist zu heiß. In den Schatten stellen oder für Luft sorgen.',
  'portal-ends': 'Das Portal wird heruntergefahren oder neu gestartet. Die Station verbindet sich wieder, sobald es antwortet.',
  'portal-full': ({ link }) => `Das Portal an ${link} bedient keine weiteren Programme: vier sind verbunden. Eines davon schließen.`,
  'portal-other-device': ({ link }) =>
    `Das Gerät an ${link} antwortet nicht wie ein Chronokeep Portal. Adresse prüfen; den Port weglassen, weil ein Portal ihn bei jedem Start neu wählt.`,
};
