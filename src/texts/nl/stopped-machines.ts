import type { PreflightMessages } from '../../http/preflight.messages';

/** Why a station does not follow, and what to do. */
export const STOPPED_MACHINES: Readonly<Record<PreflightMessages['machine-stopped']['state'], string>> = {
  'read-only':
    'Het station bij RACETAG_HUB is niet het hoofdstation en neemt niets aan. Zet daar het adres van het hoofdstation en start opnieuw.',
  'taken-over': 'Een ander station heeft zijn wedstrijd overgenomen. Kies daar onder Stations “Reserve worden” om het reserve te maken.',
  'wrong-key':
    'De sleutel is voor een andere rol, of RACETAG_HUB_KEY ontbreekt. Maak op het hoofdstation een sleutel voor zijn rol en start het daarmee; tot dan openen de sleutels van personen het niet na een overname.',
  'no-race': 'Op het hoofdstation is geen wedstrijd open. Open die daar.',
  disk: 'De kopie kan niet worden opgeslagen. Maak ruimte op de schijf van de computer die kopieert.',
  'newer-version': 'Het hoofdstation heeft een nieuwere versie van het programma. Installeer die op beide.',
  'no-broker':
    'De broker antwoordt niet. Start hem en controleer het netwerk; alles wacht hier, en intussen kan een ander de wedstrijd hebben overgenomen.',
  'broker-refused':
    'De broker weigert gebruiker, wachtwoord of rechten. Verbeter ze bij de broker, of hier in RACETAG_NATS_… en start opnieuw.',
  'broker-full':
    'De broker antwoordt maar slaat niet op. Schijf vol, JetStream uit of max_payload onder 8MB: verbeter dat en herstart hem. Alles wacht hier.',
  'foreign-stream':
    'De broker heeft een stream RACE, of een voor race.*, van een andere toepassing. Hernoem of verwijder die, of geef het station een eigen broker of account. Alles wacht hier.',
  'unfit-stream':
    'De stream RACE van de broker gooit berichten weg, of heeft dat gedaan. Verwijder die stream, of start de broker met een lege opslag: hoofdstation en punten vullen die weer. Hier blijft alles bewaard.',
  'other-journal':
    'Bij de broker staat op deze plaats een ander wedstrijdbestand. Open dat, of geef station of wedstrijd daar een lege plaats.',
  'two-hubs':
    'Bij de broker is nog een hoofdstation, met een andere wedstrijd of omdat het deze ook heeft overgenomen. Ga verder op een van de twee. Sla op het andere een kopie van de wedstrijd op en start het als reserve van het eerste; voeg die kopie daarna op het eerste samen.',
  'certificate-expired':
    'Het certificaat op zijn adres is niet geldig op deze datum, of de klok van deze computer staat verkeerd. Zet de klok goed, of vernieuw het certificaat daar.',
  'certificate-unknown':
    'Niemand staat in voor het certificaat op zijn adres. Noem hier het bestand met het certificaat van de uitgever, voor een broker in RACETAG_NATS_CA en voor een hoofdstation in NODE_EXTRA_CA_CERTS, en start opnieuw.',
  'certificate-name':
    'Het certificaat op zijn adres is voor een andere naam. Gebruik de naam in het certificaat als adres, of vernieuw het certificaat voor dit adres.',
  'needs-https': 'Het hoofdstation antwoordt alleen versleuteld. Begin zijn adres met https:// en start opnieuw.',
  'needs-http': 'Op dit adres wordt niets versleuteld. Begin het met http://, of gebruik de poort die versleutelt, en start opnieuw.',
  'no-station':
    'Op het adres van het hoofdstation antwoordt iets anders dan een station, zoals een ander programma of de aanmeldpagina van een netwerk. Verbeter het adres, of meld u aan bij het netwerk.',
  'hub-fault':
    'Het hoofdstation antwoordt en kan niet opslaan. Waarom staat daar op het scherm; wat hier wordt vastgelegd wacht en wordt verzonden zodra het weer opslaat.',
  'older-file':
    'Het wedstrijdbestand van dit punt is ouder dan wat het heeft verzonden, en wat het nu vastlegt wordt niet verzonden. Open daar het nieuwere bestand. Is dat verloren, begin op het punt een nieuwe wedstrijd en voeg een kopie van het oude bestand op het hoofdstation samen.',
};
