import type { FaultMessages, UnstoredReadsOfRace } from '../../../station.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const faultTexts: MessageTexts<FaultMessages> = {
  'disk-full': ({ path }) =>
    `De schijf met ${path} is vol, dus kan niets worden opgeslagen. Maak ruimte vrij; opnieuw starten is niet nodig.`,
  'quota-exceeded': ({ path }) =>
    `De limiet voor eigen bestanden op de schijf van ${path} is bereikt, dus kan niets worden opgeslagen. Verwijder daar eigen bestanden of vraag een hogere limiet; opnieuw starten is niet nodig.`,
  'disk-read-only': ({ path }) =>
    `De schijf met ${path} kan alleen worden gelezen. Sta schrijven toe (veel sticks hebben een schakelaar), of open een kopie van de wedstrijd op een andere schijf.`,
  'folder-not-writable': ({ path }) =>
    `Kan niet schrijven naar ${path}: geen toestemming. Sta schrijven in het bestand en zijn map toe, of kies een andere map.`,
  'folder-missing': ({ path }) => `De map van ${path} bestaat niet. Maak die aan of kies een andere map.`,
  'not-a-folder': ({ path }) =>
    `Op het pad naar ${path} staat een bestand of een kapotte koppeling waar een map moet zijn. Verplaats het, of kies een andere map.`,
  'path-too-long': ({ path }) => `Het pad ${path} is te lang. Kies een map of een bestand met een kortere naam.`,
  'too-many-open-files': ({ path }) =>
    `Deze computer kan geen bestand meer openen, dus is ${path} niet bruikbaar. Sluit andere programma’s; het station opnieuw starten is niet nodig.`,
  'file-corrupt': ({ path }) =>
    `${path} is beschadigd en niet gewijzigd. Open een bewaarde kopie van de wedstrijd of begin een nieuwe wedstrijd.`,
  'file-altered': ({ path }) =>
    `Een ander programma heeft iets aan ${path} toegevoegd, of iets verwijderd dat het station nodig heeft. Het bestand is niet gewijzigd. Open een bewaarde kopie van de wedstrijd.`,
  'journal-beside': ({ path }) =>
    `Naast ${path} staat het bestand ${path}-journal, dat een ander programma daar heeft achtergelaten. De wedstrijd is niet gewijzigd. Verplaats dat bestand naar een andere map en open de wedstrijd opnieuw.`,
  'file-from-newer-version': ({ path }) =>
    `${path} is opgeslagen met een nieuwere versie van Racetag Station. Installeer die versie om het te openen.`,
  'file-not-a-race': ({ path }) => `${path} is geen wedstrijdbestand. Kies een bestand dat Racetag Station heeft opgeslagen.`,
  'file-in-use': ({ path }) =>
    `${path} is open in een ander programma, misschien in een tweede station. Sluit het daar en probeer opnieuw.`,
  'file-missing': ({ path, copy }) =>
    copy === undefined
      ? `${path} ontbreekt. Zet het bestand terug of open een andere wedstrijd.`
      : `${path} is verplaatst, hernoemd of verwijderd terwijl de wedstrijd open was, dus worden nieuwe lezingen geweigerd. Alles wat eerder is opgeslagen, staat ook in ${copy}. Zet het bestand terug of open die kopie.`,
  'file-changed': ({ path, copy }) =>
    copy === undefined
      ? `Een ander programma heeft ${path} of het bestand ${path}-wal gewijzigd terwijl de wedstrijd open was, dus worden nieuwe lezingen geweigerd. Sla een kopie van de wedstrijd op en open die.`
      : `Een ander programma heeft ${path} of het bestand ${path}-wal gewijzigd terwijl de wedstrijd open was, dus worden nieuwe lezingen geweigerd. Alles wat eerder is opgeslagen, staat in ${copy}. Open die kopie.`,
  'file-exists': ({ path }) => `${path} bestaat al. Kies een andere naam.`,
  'disk-error': ({ path }) =>
    `Fout van de schijf bij het lezen of schrijven van ${path}. Controleer de schijf en sla een kopie van de wedstrijd op een andere op.`,
  'entries-missing': ({ path, missing, stored, log }, { number, plural }) => {
    const verb = plural(missing, { one: 'ontbreekt', other: 'ontbreken' });
    const kept = log === undefined ? '' : ` Het beschadigde deel is bewaard als ${log}.`;
    return `Van ${number(stored)} opgeslagen vermeldingen ${verb} er ${number(missing)} in ${path}: het bestand, of het bestand ${path}-wal dat erbij hoorde, is beschadigd of vervangen.${kept} Nieuwe lezingen worden opgeslagen. Is er een betere kopie van de wedstrijd, open die dan; open dit bestand nog eens om ermee verder te gaan.`;
  },
  'entries-changed': ({ path }) =>
    `${path} is niet meer zoals het station het sloot: een ander programma of een fout van de schijf heeft het gewijzigd, of er staat een ander bestand op zijn plaats. Er kunnen vermeldingen ontbreken, en tijden, chips of namen kunnen fout zijn. Nieuwe lezingen worden opgeslagen. Is er een kopie van de wedstrijd, open die dan; open dit bestand nog eens om ermee verder te gaan.`,
  'read-only': ({ hub }) => `Dit station volgt een ander station en toont de wedstrijd alleen. Doe dit op het station ${hub}.`,
  'taken-over': ({ hub, acts, reads }, { number, plural }) => {
    const left =
      acts + reads === 0
        ? 'Alles is overgedragen.'
        : `Nooit overgedragen: ${number(acts)} ${plural(acts, { one: 'invoer van de tijdwaarneming', other: 'invoeren van de tijdwaarneming' })} en ${number(reads)} ${plural(reads, { one: 'lezing', other: 'lezingen' })}. Herhaal daar wat ontbreekt.`;
    return `Het station ${hub} heeft deze wedstrijd overgenomen; hier wordt niets meer opgeslagen. ${left}`;
  },
  'no-race-open': 'Er is geen wedstrijd open. Open een wedstrijdbestand of begin een nieuwe wedstrijd.',
  'kept-race-unwritable': ({ name, path }) =>
    `Lezingen van de wedstrijd “${name}” kunnen niet in het bestand ${path} worden opgeslagen. Ze staan in de open wedstrijd, als chips zonder deelnemer. Open die wedstrijd om te zien wat er met het bestand is.`,
  'reads-left-behind': ({ races }, writer) => races.map((race) => unstoredReads(race, writer)).join(' '),
  'export-failed': ({ format, cause }) =>
    `Het bestand (${format}) kon niet worden gemaakt: ${cause}. De wedstrijd loopt gewoon door. Probeer opnieuw of kies een ander formaat.`,
};

function unstoredReads({ name, path, reads }: UnstoredReadsOfRace, writer: Writer): string {
  const noun = writer.plural(reads, { one: 'lezing', other: 'lezingen' });
  const verb = writer.plural(reads, { one: 'staat', other: 'staan' });
  return `${writer.number(reads)} ${noun} van “${name}” ${verb} alleen in het geheugen, omdat ${path} niet kon worden geschreven. Herstel dat bestand of zijn schijf en open die wedstrijd opnieuw. Sluit het station niet eerder.`;
}
