import { counted } from '../counted';

/** Keys of people and machines. */
const keys = {
  title: 'Keys',
  hint: 'Give each person and each machine a key of its own. It opens what its role allows, and the audit names its holder.',
  atHub: 'Keys are made and revoked at the hub.',
  none: 'No key yet.',
  /** `when` is a date and a time. */
  made: (when: string) => `made ${when}`,
  name: 'Name',
  role: 'Role',
  make: 'Make key',
  may: {
    standby: 'Copies the race and can take over.',
    relay: 'Copies the race for screens and phones.',
    point: 'Sends reads.',
    timekeeper: 'Does everything about the race.',
    entry: 'Adds passings.',
    registration: 'Changes riders and tags.',
    starter: 'Starts.',
    jury: 'Writes notes.',
  },
  shown: (name: string) => `Key for ${name}. It is shown this once.`,
  open: 'Scan the code, or open:',
  start: 'Start the station there with:',
  qrCode: (name: string) => `QR code for ${name}`,
  copied: 'Copied.',
  revoke: 'Revoke',
  revokeName: (name: string) => `Revoke the key for ${name}`,
  revokeConfirm: 'Revoke: it opens nothing any more',
  revoked: (name: string) => `Key for ${name} revoked.`,
} as const;

/** The page of the stations of one race, and of the keys. */
export const machinesTexts = {
  title: 'Machines',
  roles: {
    alone: 'Alone',
    hub: 'Hub',
    standby: 'Standby',
    relay: 'Relay',
    point: 'Point',
    timekeeper: 'Timekeeper',
    entry: 'Entry',
    registration: 'Registration',
    starter: 'Starter',
    jury: 'Jury',
  },
  /** `role` is one of the roles. */
  readOnly: (role: string) => `${role} – read-only`,
  takenOver: 'Taken over – read-only',
  thisStation: 'This station',
  does: {
    alone: 'One computer is enough for a race.',
    hub: 'It has the race. The others copy it, or send their reads here.',
    standby: 'It copies the race, and can take over. Until then it is read-only.',
    relay: 'It copies the race for screens and phones, and is read-only.',
    point: 'It records by itself, and sends its reads to the hub.',
  },
  epoch: (epoch: number) => `Epoch ${epoch}`,
  epochHint: 'One more with each takeover.',
  addHint: 'To add another one, make a key below and start the station there with one of these:',
  others: 'Other stations',
  none: 'No other station was heard yet.',
  heard: (age: string) => `heard ${age} ago`,
  neverHeard: 'not heard yet',
  behind: (entries: number) => (entries === 0 ? 'has everything' : `${counted(entries, 'entry', 'entries')} behind`),
  waiting: (reads: number) => counted(reads, 'read waits', 'reads wait'),
  /** `difference` has its sign and unit: `+120 ms`. */
  clock: (difference: string) => `clock ${difference}`,
  states: {
    live: 'Live',
    'catching-up': 'Catching up',
    'two-machines': 'Two with one key',
    'cut-off': 'Cut off',
    refused: 'Key refused',
    differs: 'Other copy',
    'read-only': 'Read-only',
    'no-race': 'No race',
    disk: 'Not saving',
    'newer-version': 'Other version',
  },
  takeOver: 'Take over',
  takeOverHint:
    'If the hub fails, this station goes on from its copy. What the hub did not hand over is missing here: its reads come when it is back, its actions are listed. Then give readers, points and relays the address of this station.',
  takeOverConfirm: 'Take over: the hub takes nothing any more',
  tookOver: 'This station is the hub now.',
  handedOver: 'The old hub has handed over everything.',
  leftAtOldHub: (actions: number, reads: number) =>
    `At the old hub: ${counted(actions, 'action', 'actions')} and ${counted(reads, 'read', 'reads')} that are not here. Reads come by themselves; repeat the actions that still hold.`,
  keys,
} as const;
