import type { PublisherMessages } from '../../publish/publisher.messages';
import type { MessageTexts } from '../catalogue';

/** Why results are not online. */
export const publisherTexts: MessageTexts<PublisherMessages> = {
  'unknown-host': ({ host }) => `Er is geen server met de naam ${host} gevonden. Controleer de naam en de internetverbinding.`,
  unreachable: ({ host, cause }) => `${host} is niet bereikbaar (${cause}). Controleer internetverbinding, adres en poort.`,
  'connection-lost': ({ host, cause }) =>
    `De verbinding met ${host} viel weg tijdens het uploaden (${cause}). Controleer de internetverbinding.`,
  stalled: ({ host, seconds }, { number }) =>
    `${host}: er bewoog ${number(seconds)} s lang niets. De internetverbinding is te traag, of de server hangt.`,
  'login-refused': ({ host, cause }) =>
    `${host} weigerde het aanmelden (${cause}). Controleer gebruiker en wachtwoord en voer ze opnieuw in.`,
  refused: ({ host, cause }) =>
    `${host} weigerde de upload: ${cause.replace(/\.$/, '')}. Controleer de map en of deze gebruiker daar mag schrijven.`,
  'no-space': ({ place }) => `Geen ruimte meer op ${place}. Verwijder daar bestanden of kies een andere plaats.`,
  'folder-missing': ({ place }) =>
    `De map ${place} is niet gevonden. Maak die aan, of sluit de stick of de gedeelde map aan waarop die staat.`,
  'not-allowed': ({ place }) => `Schrijven in ${place} mag niet. Sta het toe of kies een andere map.`,
  'unknown-certificate': ({ host, fingerprint }) =>
    `Het certificaat van ${host} wordt niet vertrouwd, dus is niets gestuurd. Is de vingerafdruk ${fingerprint}, bevestig die dan in de instellingen.`,
  'unknown-host-key': ({ host, fingerprint }) =>
    `De sleutel van ${host} is niet bevestigd, dus is niets gestuurd. Is de vingerafdruk ${fingerprint}, bevestig die dan in de instellingen.`,
  'secret-missing': 'Het wachtwoord of de sleutel ontbreekt. Voer het in bij de instellingen.',
  'secret-unreadable': ({ cause }) => `Het opgeslagen wachtwoord is niet leesbaar (${cause}). Voer het opnieuw in.`,
  'pages-not-made': ({ cause }) => `De pagina’s konden niet worden gemaakt: ${cause}. De wedstrijd loopt gewoon door.`,
  'no-race': 'Er is geen wedstrijd open, dus valt er niets te publiceren.',
  'demo-race': 'Er is een demowedstrijd open, en demowedstrijden worden niet gepubliceerd. Beëindig de demo.',
  failed: ({ cause }) => `De upload is mislukt: ${cause}.`,
};
