import type { PreflightMessages } from '../../http/preflight.messages';

/** Why a station does not follow, and what to do. */
export const STOPPED_MACHINES: Readonly<Record<PreflightMessages['machine-stopped']['state'], string>> = {
  'read-only': 'The station at RACETAG_HUB is not the hub, and takes nothing. Enter the address of the hub there and start again.',
  'taken-over': 'Another station has taken its race over. To make it a standby, step down there, under Machines.',
  'wrong-key':
    'Its key is for another role, or RACETAG_HUB_KEY is missing. Make a key for its role at the hub and start it with that one; until then the keys of people do not open it when it takes over.',
  'no-race': 'The hub has no race open. Open it there.',
  disk: 'The copy cannot be saved. Make room on the disk of the computer that copies.',
  'newer-version': 'The hub has a newer version of the program. Install it on both.',
  'no-broker':
    'The broker does not answer. Start it and check the network; everything waits here, and others may have taken the race over meanwhile.',
  'broker-refused': 'The broker refuses user, password or rights. Correct them at the broker, or in RACETAG_NATS_… here and start again.',
  'broker-full':
    'The broker answers but does not store. Its disk may be full, JetStream off or max_payload below 8MB: correct that and restart it. Everything waits here.',
  'foreign-stream':
    'The broker has a stream RACE, or one that takes race.*, of another application. Rename or remove that one, or give the station a broker or account of its own. Everything waits here.',
  'unfit-stream':
    'The stream RACE of the broker drops messages, or has dropped some. Delete that stream, or start the broker with an empty store: hub and points fill it again. Everything is kept here.',
  'other-journal':
    'At the broker, what belongs here is of another race file. Open that file, or give this station or race an empty place there.',
  'two-hubs':
    'There is another hub at the broker, with another race, or because it took this race over as well. Go on at one of them. At the other one, save a copy of the race and start it as the standby of the first; then merge that copy at the first.',
  'certificate-expired':
    'The certificate at its address is out of date, or the clock of this computer is wrong. Set the clock, or renew the certificate there.',
  'certificate-unknown':
    'Nobody vouches for the certificate at its address. Name the file with the certificate of its issuer here, for a broker in RACETAG_NATS_CA and for a hub in NODE_EXTRA_CA_CERTS, and start again.',
  'certificate-name':
    'The certificate at its address is for another name. Use the name in the certificate as the address, or renew the certificate for this address.',
  'needs-https': 'The hub answers only encrypted. Begin its address with https:// and start again.',
  'needs-http': 'Nothing is encrypted at this address. Begin it with http://, or use the port that encrypts, and start again.',
  'no-station':
    'Something else than a station answers at the address of the hub, such as another program or the login page of a network. Correct the address, or log in to the network.',
  'hub-fault': 'The hub answers and cannot save. Its own desk says why; what is recorded here waits and is sent when it saves again.',
  'older-file':
    'The race file of this point is older than what it has sent, and what it records now is not sent. Open the newer file there. If that is lost, begin a new race at the point, and merge a copy of the old file at the hub.',
};
