import type { Cl7206Messages } from '../../../readers/cl7206/cl7206.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CL7206 reports, in German. */
export const cl7206Texts: MessageTexts<Cl7206Messages> = {
  'cl7206-not-answering': ({ link, received }) => `Das Lesegerät an ${link} antwortet nicht. ${ADVICE[received]}`,
  'cl7206-refuses': ({ status }) =>
    status === null
      ? 'Das Lesegerät beginnt nicht zu lesen: Es antwortet nicht. Antennen prüfen, dann die Verbindung neu öffnen.'
      : `Das Lesegerät beginnt nicht zu lesen: Es lehnt mit Status ${status} ab. Die Antennen in seinen Einstellungen hier prüfen, dann die Verbindung neu öffnen.`,
  'cl7206-stopped':
    'Das Lesegerät hat von selbst aufgehört zu lesen. Die Station lässt es wieder lesen; wer inzwischen vorbeikam, fehlt vielleicht.',
  'cl7206-no-store':
    'Der Tag-Speicher (tag cache) dieses Lesegeräts ist aus: Seine Lesungen bekommen die Zeit ihrer Ankunft, und solche ohne Verbindung gehen verloren. Den Tag-Speicher mit dem Programm des Herstellers einschalten; dann behält das Lesegerät seine Lesungen mit eigener Zeit, bis die Station sie hat.',
  'cl7206-other-order':
    'Dieses Lesegerät schreibt die Nummern der Chips in einer Reihenfolge, die nur aus einem Programm bekannt ist (protocol control zuerst). Die Chips werden gelesen; einen Chip zum Testen an jede Antenne halten und Nummer und Antenne hier mit dem Aufdruck vergleichen.',
};

const ADVICE = {
  nothing: 'Strom, Kabel und Adresse prüfen; im Netzwerk ist sein Port 9090.',
  noise: 'Es sendet unlesbare Daten: Entweder stimmt die Geschwindigkeit nicht (115200), oder es ist ein anderes Lesegerät.',
} satisfies Readonly<Record<Cl7206Messages['cl7206-not-answering']['received'], string>>;
