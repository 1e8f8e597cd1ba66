import type { TextTree } from '../../catalogue';
import type { helpTexts as English } from '../../en/screens/help';

/** Help of the desk: the race day step by step, and the support bundle. */
export const helpTexts: TextTree<typeof English> = {
  title: 'Help',
  close: 'Help sluiten',
  raceDay: 'De wedstrijddag stap voor stap',
  phases: {
    before: 'In de dagen ervoor',
    morning: '’s Ochtends',
    start: 'Bij de start',
    during: 'Tijdens de wedstrijd',
    end: 'Aan het einde',
    failures: 'Als er iets uitvalt',
  },
  steps: {
    tryDemo: 'Probeer één keer een demowedstrijd, om de schermen te kennen.',
    createRace: 'Maak de wedstrijd aan met een sjabloon en lees de regels hardop: het zijn zinnen.',
    importRiders: 'Importeer de inschrijflijst. Vooraf is te zien wat ze zou wijzigen.',
    assignTags: 'Geef elke deelnemer een chip: houd die bij een antenne en voer dan het startnummer in.',
    copyRace: 'Sla een kopie van de wedstrijd op een stick op.',
    secondLaptop: 'Een tweede laptop kan de wedstrijd kopiëren en overnemen: maak er een sleutel voor onder Stations.',
    placeReaders: 'Sluit stroom en lezers aan. Houd de laptop open.',
    testTags: 'Houd een chip langs elke antenne en kijk of de lezingen komen.',
    openScreens: 'Open scoreborden en telefoons met hun adres of QR-code.',
    enterLate: 'Voer late deelnemers en gewijzigde startnummers in.',
    runCheck: 'Loop de controle door tot niets meer rood is.',
    fireGun: 'Druk bij het startschot op “Nu starten”. Was dat te laat, wijzig dan achteraf de starttijd.',
    startWaves: 'Start elke startgolf met haar eigen knop op het moment dat ze echt start.',
    followList: 'Eén voor één: maak vooraf de startlijst en voer in wie te laat gestart is.',
    watchLive: 'Houd de livetabel in het oog. Alarmen staan bovenaan en zijn te horen.',
    enterBib:
      'Een deelnemer zonder lezing: typ het startnummer en druk op Enter. Geen tijd om het te lezen: druk op de spatiebalk, nummer later.',
    assignUnknown: 'Chips die niemand heeft, staan in een lijst: wijs ze toe, dan tellen ook eerdere lezingen.',
    askWhy: 'Een uitslag lijkt verkeerd: druk op Enter op die rij. Elke lezing zegt waarom ze telt of niet.',
    undo: 'Een vergissing: Ctrl+Z neemt de laatste actie terug. Het logboek toont ze allemaal.',
    settle: 'Handel af wie nog onderweg is: uit koers genomen, DNF, of een gemiste lezing.',
    stopRace: 'Stop de wedstrijd als de laatste deelnemer binnen is.',
    declare: 'Verklaar de uitslag voorlopig en hang die op; na de protesttijd officieel.',
    exportSheets: 'Druk de lijsten af en sla ze op, en publiceer de uitslag.',
    copyAgain: 'Sla een kopie van de wedstrijd op. Alles zit erin: lezingen, beslissingen, uitslag.',
    readerLost:
      'Een lezer is weg: controleer stroom en kabel. Het station verbindt vanzelf opnieuw. Voer intussen startnummers met de hand in.',
    wrongTimes: 'De tijden van een lezer kloppen niet: corrigeer zijn klok. Ook lezingen tot nu toe worden gecorrigeerd.',
    missingReads: 'Er ontbreken lezingen: importeer het log van de lezer. Wat het station al heeft, telt niet dubbel.',
    restart: 'De computer of het programma is gestopt: start opnieuw. Elke bevestigde lezing staat in het wedstrijdbestand.',
    otherComputer: 'De computer is stuk: open een kopie van de wedstrijd op een andere. Het is dezelfde wedstrijd.',
    hubLost: 'De laptop met de wedstrijd valt uit: druk op de tweede onder Stations op Overnemen.',
  },
  support: {
    title: 'Ondersteuning',
    hint: 'Slaat logs, versies, instellingen en aantallen op in één bestand. Wachtwoorden, namen, startnummers, chips en de naam van de wedstrijd blijven eruit.',
    save: 'Supportbundel opslaan',
    saved: (file) => `Supportbundel gedownload als ${file}`,
  },
};
