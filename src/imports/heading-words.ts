/** The meaning of a column of a list. `more`: kept under its heading; `ignored`: left out. */
export type ListField =
  | 'bib'
  | 'name'
  | 'first-name'
  | 'last-name'
  | 'category'
  | 'team'
  | 'tag'
  | 'start'
  | 'gender'
  | 'born'
  | 'nation'
  | 'licence'
  | 'uci-id'
  | 'club'
  /** A rider of a relay, and the tags of the one in the column before. */
  | 'member'
  | 'member-tag'
  | 'more'
  | 'ignored';

/** Fields that headings name. */
type KnownField = Exclude<ListField, 'more' | 'ignored'>;

/**
 * Headings in English, German, Spanish, Portuguese, French, Italian, Dutch, Polish, Czech and Catalan, as `headingKey` makes them.
 * These can mean nothing else.
 */
const CLEAR: Readonly<Record<KnownField, string>> = {
  bib: `bib bibno bibnr bibnumber bibs raceno racenr racenumber plate platenumber raceplate startno startnumber startnr startnummer stnr
    snr rueckennummer ruckennummer dorsal ndorsal nodorsal numerodorsal numerodedorsal placa numerodeplaca peitoral numeropeitoral
    numerodepeitoral numerodepeito peito numeropeito numerodedorsal dossard nodossard ndossard numdossard numerodossard numerodedossard plaque pettorale
    numeropettorale numerodipettorale numerogara rugnummer rugnr rugnum stuurbordnummer wedstrijdnummer numerstartowy nrstartowy
    nrstart numerzawodnika nrzawodnika numernastartowy startovnicislo startovnic startcislo stcislo stc startc cislozavodnika pitral numerodepitral pitrall
    numerodepitrall`,
  name: `name fullname names namevorname vornamename vornamenachname nachnamevorname vorundnachname nombre nombres nombrecompleto
    nombreyapellido nombreyapellidos nombreapellidos apellidosynombre apellidosnombre nome nomes nomecompleto nomeesobrenome
    nomecognome nomeecognome cognomeenome cognomenome nom nomcomplet nomprenom nometprenom prenomnom prenometnom naam naamdeelnemer
    volledigenaam voornaamachternaam voorenachternaam naamenvoornaam imieinazwisko imienazwisko nazwiskoiimie nazwiskoimie jmeno
    celejmeno jmenoaprijmeni jmenoprijmeni prijmeniajmeno prijmenijmeno nomicognoms nomcognoms cognomsinom cognomsnom`,
  'first-name': `firstname first givenname forename vorname rufname primernombre nombredepila primeironome nomeproprio prenom prenoms
    voornaam roepnaam imie imiona krestnijmeno nompropi`,
  'last-name': `lastname last surname familyname nachname familienname zuname apellido apellidos primerapellido segundoapellido sobrenome
    apelido apelidos ultimonome cognome cognomi nomdefamille achternaam familienaam tussenvoegsel tussenvoegsels nazwisko prijmeni
    cognom cognoms primercognom segoncognom`,
  category: `category cat racecategory kategorie kat categoria categorie kategoria kategorija startkategorie`,
  team: `team teamname teamclub clubteam cluborteam vereinteam teamverein mannschaft equipo equipoclub clubequipo nombreequipo equipe
    equipa equipeclube clubeequipa squadra squadrasocieta ploeg ploegnaam teamnaam druzyna zespol ekipa tym druzstvo equip equipclub
    clubequip`,
  tag: `tag tags tagid tagids tagnumber tagno tagcode epc epcs epccode tagepc epctag chip chips chipid chipcode chipno chipnr chipnumber
    chipnummer transponder transponderid transpondernr transpondernummer transpondernumber rfid rfidtag rfidchip rfidcode rfidid
    etiqueta numerochip numerodechip numerodelchip numerodochip codigochip codigodochip puce puces numeropuce numerodepuce codicechip
    numerodichip numerchipa nrchipa nrczipa znacznik transponderchip cip cislocipu cipc ccipu xip xips numeroxip numerodexip codidelxip`,
  start: `starttime starttimes startat timeofstart startingtime ownstart startzeit startuhrzeit startzeitpunkt horadesalida horasalida
    horadeinicio horainicio tiempodesalida horadepartida horapartida horadelargada horalargada heurededepart heuredepart heuresdepart
    heuresdedepart oradipartenza orapartenza orariodipartenza orariopartenza starttijd startuur godzinastartu godzstartu czasstartu
    casstartu startovnicas startcas hodinastartu horadesortida horasortida`,
  gender: `gender sex mf fm mw wm mfx wmd mwd hf hd geschlecht geschl sexo genero sexe genere sesso genre geslacht plec pohlavi km`,
  born: `born birth birthday birthdate birthyear dateofbirth yearofbirth yearborn dob yob geburtsdatum geburtstag geburtsjahr geburt geb
    geboren gebdatum gebdat gebjahr jahrgang jg fechadenacimiento fechanacimiento fechanac fnacimiento nacimiento anodenacimiento
    anonacimiento datadenascimento datanascimento nascimento anodenascimento anonascimento datedenaissance datenaissance naissance
    anneedenaissance anneenaissance neele datadinascita datanascita nascita annodinascita annonascita geboortedatum geboortejaar
    datumvangeboorte dataurodzenia rokurodzenia urodzony urodzona datanarozeni roknarozeni rocnik narozeni datadenaixement
    datanaixement naixement anydenaixement anynaixement`,
  nation: `nation nationality nationcode nat natcode country countrycode noc ioc land nationalitat nationalitaet staat staatsangehorigkeit pais
    nacionalidad nacionalidade nac nationalite pays nazione nazionalita paese nationaliteit kraj narodowosc narodnost zeme nacionalitat`,
  licence: `licence licenceno licencenr licencenumber licenceid license licenseno licensenumber licenseid lizenz lizenznr lizenznummer
    licencia numerodelicencia numerolicencia licenca numerodelicenca numerolicenca numerodelicence numlicence nlicence nolicence
    licenza numerolicenza tessera numerotessera licentie licentienr licentienummer licencja nrlicencji numerlicencji cislolicence
    llicencia numerodellicencia`,
  'uci-id':
    'uci uciid uciidnr uciidno uciidnumber ucino ucinr ucinumber ucinummer ucicode codeuci codigouci codiuci codiceuci iduci numerouci ucicislo',
  club: `club clubs clubname verein vereine vereinsname sportverein heimatverein clube associacao asociacion association associazione societa
    societasportiva clubsportif clubsportivo clubdeportivo clubesportiu gruppo grupposportivo polisportiva clubnaam clubvereniging vereniging klub
    klubsportowy nazwaklubu oddil nazevklubu klubodzial klubnazwa entitat entidad`,
  member: `member members membername teammember relaymember mitglied mitglieder teammitglied staffelmitglied staffellaufer miembro
    miembros integrante relevista membre membres equipier relayeur membro membros componente staffettista lid teamlid czlonek clen
    clenstafety integrant`,
  'member-tag': `membertag membertags memberchip memberchips membertransponder mitgliedtag mitgliedchip mitgliedtransponder miembrochip
    chipmiembro integrantechip membrechip chipmembre membrochip chipmembro componentechip lidchip czlonekchip clencip membrexip`,
};

/** These may mean something else, such as the running number of a line: they count where no clear heading of the field is. */
const VAGUE: Readonly<Record<KnownField, string>> = {
  bib: `n no nr num number numero nummer numer riderno ridernumber cislo c number nro nummero`,
  name: `rider ridername athlete athletename participant participantname competitor competitorname runner runnername driver fahrer
    fahrerin teilnehmer teilnehmerin teilnehmername sportler laufer lauferin corredor ciclista participante atleta deportista piloto
    concorrente partecipante coureur coureuse nomedoatleta deelnemer deelneemster renner rijder loper atleet zawodnik zawodniczka
    uczestnik zavodnik zavodnice ucastnik bezec jezdec corredora`,
  'first-name': '',
  'last-name': '',
  category: `class division agegroup agecategory agecat klasse altersklasse ak wertung wertungsklasse clase classe leeftijdsklasse
    leeftijdscategorie reeks kategoriawiekowa klasa trida vekovakategorie escalao`,
  team: '',
  club: '',
  tag: 'uid',
  start: '',
  gender: '',
  born: 'annee jahr',
  nation: '',
  licence: '',
  'uci-id': '',
  member: '',
  'member-tag': '',
};

/** What a heading says. `isClear` false: the column counts only where no better one is. */
export interface KnownHeading {
  readonly field: KnownField;
  readonly isClear: boolean;
}

export const KNOWN_HEADINGS: ReadonlyMap<string, KnownHeading> = new Map([...known(VAGUE, false), ...known(CLEAR, true)]);

function known(words: Readonly<Record<KnownField, string>>, isClear: boolean): readonly (readonly [string, KnownHeading])[] {
  return Object.entries(words).flatMap(([field, keys]) =>
    keys
      .split(/\s+/)
      .filter((key) => key !== '')
      .map((key) => [key, { field: field as KnownField, isClear }] as const),
  );
}
