import type { AskedDetail, FederationMessages } from '../../exports/federations/federation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const details: Readonly<Record<AskedDetail, string>> = {
  name: 'Last name',
  'uci-id': 'UCI ID',
  licence: 'Licence',
  gender: 'Gender',
  born: 'Date of birth',
  nation: 'Nation',
  team: 'Team',
};

const FORM: Readonly<Partial<Record<AskedDetail, string>>> = {
  'uci-id': 'UCI ID without 11 digits',
  licence: 'Licence without a number',
  nation: 'Nation without three letters',
};

/** More would hide the other findings. */
const MAX_BIBS = 20;

function list(bibs: readonly string[]): string {
  const more = bibs.length - MAX_BIBS;
  return more <= 0 ? bibs.join(', ') : `${bibs.slice(0, MAX_BIBS).join(', ')} and ${more} more`;
}

/** What the check of a file for a federation found. */
export const federationTexts: MessageTexts<FederationMessages> = {
  missing: ({ detail, bibs }) => `${details[detail]} missing: ${list(bibs)}`,
  malformed: ({ detail, bibs }) => `${FORM[detail] ?? details[detail]}: ${list(bibs)}`,
  duplicate: ({ detail, bibs }) => `${details[detail]} of more than one rider: ${list(bibs)}`,
  'name-split': ({ bibs }) => `First and last name are not apart in the list, the last word is taken for the last name: ${list(bibs)}`,
  'no-result': ({ bibs }) => `Neither place nor status: ${list(bibs)}. Settle the race first`,
  'left-out': ({ bibs }) => `No finish time, so not in the file: ${list(bibs)}`,
  'unknown-tags': ({ tags }) => `${counted(tags, 'tag', 'tags')} without a rider, not in the file`,
  'several-categories': ({ categories }, texts) => `The file is of one ranking. Choose one of ${texts.list(categories)}`,
  'fill-in': ({ fields }, texts) => `To fill in by hand in the file: ${texts.list(fields)}`,
  'too-few-finishers': ({ finishers, wanted }) => `${counted(finishers, 'finisher', 'finishers')}; at least ${wanted} are wanted`,
  'no-distance': ({ bibs }) => `Distance unknown: ${list(bibs)}. Set the length of a lap in the rules`,
  'equal-distance': ({ bibs }) =>
    `Same distance, and ranked by time here: ${list(bibs)}. The service may order them differently. Its guide: change their distances slightly in the file`,
  'not-official': 'The results are not declared official',
  'nobody-listed': 'The file would be empty: nobody is in it',
};
