import type { RequestMessages } from '../../../http/request.messages';
import type { RequestPlace } from '../../../http/validation.messages';
import type { MessageTexts } from '../../catalogue';
import { counted } from '../counted';

export const requestTexts: MessageTexts<RequestMessages> = {
  'no-operator-token': 'Only the timekeeper may do this. Send the operator token that the station shows when it starts.',
  'key-revoked': 'This key was revoked. Ask the timekeeper for a new one.',
  'too-many-guesses': ({ seconds }) =>
    `Too many wrong operator tokens came from this address. Wait ${counted(seconds, 'second', 'seconds')}, then try again with the token that the station shows when it starts.`,
  'key-not-allowed': () => 'Your key does not allow this. Ask the timekeeper.',
  'key-name-taken': ({ name }) => `The name “${name}” is taken. Choose another one, or revoke the key of that name first.`,
  'too-many-keys': ({ max }, texts) => `There are ${texts.number(max)} keys already. Revoke one first.`,
  'unknown-key': ({ name }) => `There is no key of “${name}”.`,
  'foreign-host': 'The station does not know this host name as its own. Use its IP address, or add the name to RACETAG_HOSTS.',
  'foreign-origin': 'Web pages of other sites must not change anything on this station.',
  'invalid-request': ({ first, more }, texts) => {
    const others =
      more === 0 ? '' : ` ${texts.number(more)} more ${texts.plural(more, { one: 'error', other: 'errors' })} in this request.`;
    return `${place(first)} ${texts.say('validation', first)}.${others} Nothing was stored.`;
  },
  'changed-since': ({ act, by, at, more }, texts) => {
    const others =
      more === 0 ? '' : ` ${texts.number(more)} more ${texts.plural(more, { one: 'change', other: 'changes' })} came before it.`;
    return `This was changed while you were editing it: “${texts.say('act', act)}”, by ${by} at ${texts.time(at)}.${others} Your change was not stored. Look at what it is now, then change it again.`;
  },
  'entries-differ': ({ race, after }, texts) =>
    `Up to entry ${texts.number(after)}, the copy that follows is not the same as “${race}” here. One of the two is an older copy of the race. Open the newer one here.`,
  'merge-other-race': ({ file }) =>
    `${file} is a file of another race: no read of it is here. To take its reads all the same, look at it first, then take them.`,
  'merge-with-itself': ({ file }) => `${file} is the open race. Choose the other file of the race.`,
  'not-a-standby': 'Only a standby that follows a hub can take its race over.',
  'not-taken-over': 'No other station has taken over the race that is open here, so there is nothing to step down from.',
  'reads-not-taken': ({ hub, reads }, { number, plural }) =>
    `${hub} has not taken ${number(reads)} ${plural(reads, { one: 'read', other: 'reads' })} of this station yet. It takes them by itself while it reaches this station. Then step down again.`,
  'hub-refuses-key': ({ hub }) => `${hub} refuses the key. Make a key for a standby there and enter it here.`,
  'hub-address-missing': ({ hub }) =>
    `The new hub is known here only by its name at the broker, ${hub}. Enter its address, such as http://192.168.1.20:8600.`,
  'hub-not-usable': ({ hub, state }, texts) =>
    `${hub}: ${texts.say('preflight', { code: 'machine-stopped', params: { state } })} Nothing was changed.`,
  'hub-not-reached': ({ hub }) => `${hub} does not answer like a hub. Nothing was changed. Check the address and the network.`,
  'too-large': 'The request is too large. Nothing was stored. Send it in smaller parts.',
  'no-room':
    'The station is receiving too many large requests at the moment. Nothing of this one was stored. Send it again in a few seconds.',
  'bad-request': ({ cause }) => `The request was refused: ${cause}.`,
  'not-http': 'This is not an HTTP request.',
  'repeated-header': ({ name }) => `The request has the header ${name} more than once. Send it once.`,
  'no-host': 'The request has no Host header. Send one with the address of the station.',
  'headers-too-large': 'The headers of the request are too large.',
  'request-timeout': 'The request did not arrive in time.',
  'race-is-open': ({ file }) => `${file} is the open race, so it cannot be removed. Open another race first.`,
  'race-runs': ({ name }) => `“${name}” is running, and nothing was changed. Stop it first, or send the request without unless_running.`,
  'race-goes-on': ({ file }) => `${file} goes on beside the open race. Try again an hour after its end, when it takes no more reads.`,
  'unknown-race-file': ({ file }) => `The data folder has no race file ${file}.`,
  'demo-beside-race': ({ name }) =>
    `“${name}” has started or has reads, and a demo must not mix with a race. Create a new race, or open one without reads, then start the demo.`,
  'demo-running': 'A demo is running already. Stop or end it first.',
  'no-demo-race': 'The open race is not a demo race, so nothing was ended.',
  'unknown-template': ({ template }) => `This station has no template “${template}”.`,
  'too-many-templates': ({ max }, texts) => `The station has ${texts.number(max)} templates already. Delete one, then save this one again.`,
  'unknown-webhook': ({ webhook }) => `There is no webhook ${webhook}.`,
  'rmonitor-set': 'The RMonitor feed is set by RACETAG_RMONITOR_PORT. Remove that setting and start the station again to change it here.',
  'webhook-url': 'The address cannot be used. Write it as https://host/path, without user and password. Nothing was saved.',
  'too-many-webhooks': ({ max }, texts) => `There are ${texts.number(max)} webhooks already. Remove one first.`,
  'unknown-publisher': ({ publisher }) => `Nothing is published under the name “${publisher}”.`,
  'publisher-without': ({ field, target }) => `“${field}” is missing or wrong. A publisher to ${target} needs it. Nothing was saved.`,
  'publisher-path':
    'Enter the whole path of the folder, from the drive on, such as /media/stick/results or E:\\results. Nothing was saved.',
  'publisher-has-no': ({ field, target }) => `A publisher to ${target} has no “${field}”. Leave it out. Nothing was saved.`,
  'publisher-needs-secret':
    'Enter the password or key. It is needed again when server, user or encryption change, because it would go to somebody else. Nothing was saved.',
  'too-many-publishers': ({ max }, texts) => `Results are published to ${texts.number(max)} places already. Remove one first.`,
  'unknown-reader': ({ reader }) => `This station has no reader ${reader}.`,
  'unknown-bib': ({ bib }) => `Nobody in this race has the bib ${bib}.`,
  'unknown-report': 'The station has no report with this key in the open race.',
  'unknown-gun': 'The station has no start signal with this id.',
  'reports-off': 'The timekeeper takes no reports at the moment. Go to the timing desk.',
  'reports-full': 'So many reports are waiting that no more are taken. Go to the timing desk.',
  'too-many-reports': ({ max, minutes }, texts) =>
    `This address has sent ${texts.number(max)} reports in ${texts.number(minutes)} minutes. It is sent again later.`,
  'report-decided': 'This report was settled meanwhile. Load the list again. Nothing was changed.',
  'report-not-together': 'A correction goes only with “corrected”, a reason with “unchanged” or with a correction. Nothing was saved.',
  'report-needs-reason': 'Say why nothing is changed: the rider reads it. Nothing was saved.',
  'push-no-reader': ({ reader }) =>
    `No reader of this station is called “${reader}”. Add it on the Readers page, or correct the end of the address in the reader.`,
  'push-wrong-key':
    'The key is missing or wrong. Enter the key of this reader as the password of the login, as a bearer token, or at the end of the address as ?key=…',
  'push-closed': ({ reader }) => `The timekeeper has disconnected ${reader}. Connect it again on the Readers page, then send this again.`,
  'push-unknown':
    'Nothing in this post is known. Expected are events of Impinj’s IoT interface, of Zebra’s IoT Connector or of Speedway Connect, as JSON or as its form.',
  'push-not-stored': 'The reads are not on the disk yet. They are kept in memory; send them again until they are taken.',
  'unknown-sheet': ({ sheet, known }, texts) => `There is no sheet ${sheet}. Sheets: ${texts.list(known)}.`,
  'unknown-part': ({ of, known }, texts) =>
    `This race has no classification or category ${of}. ${known.length === 0 ? 'It has none.' : `It has: ${texts.list(known)}.`}`,
  'sheet-without-parameter': ({ sheet, parameter }) => `The sheet ${sheet} knows no “${parameter}”. Leave it out.`,
  'since-missing': 'Say since which revision, with “since”. The revision is on every sheet.',
  'unknown-bibs': ({ bibs }, texts) => `Nobody has the bib ${texts.list(bibs)}. Correct “rider”: bibs, separated by commas.`,
  'sheet-without-parts': ({ sheet }) => `The sheet ${sheet} is about the whole race. Leave out “of”.`,
  'unknown-classification': ({ classification, known }, texts) =>
    `This race has no classification ${classification}. ${known.length === 0 ? 'It has none.' : `It has: ${texts.list(known)}.`}`,
};

function place({ index, field }: RequestPlace): string {
  if (index === undefined) return field === '' ? 'The body' : field;
  return field === '' ? `Event ${index}` : `Event ${index}: ${field}`;
}
