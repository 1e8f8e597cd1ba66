/** Command codes that the station uses; replies repeat them. */
export const Command = {
  temporaryPower: 0x66,
  antennaDetector: 0x63,
  identifier: 0x68,
  reset: 0x70,
  firmware: 0x72,
  workAntenna: 0x74,
  storedPower: 0x76,
  power: 0x77,
  region: 0x79,
  returnLoss: 0x7e,
  inventory: 0x89,
  fastSwitch: 0x8a,
  sessionInventory: 0x8b,
} as const;

export const SUCCESS = 0x10;

/** Error codes that change what the station does next. */
export const ErrorCode = {
  controllerReset: 0x20,
  antennaMissing: 0x22,
  noTag: 0x36,
  bufferEmpty: 0x38,
  invalidParameter: 0x41,
  antennaOutOfRange: 0x47,
  pllNotLocked: 0x52,
  chipSilent: 0x53,
  powerNotReached: 0x54,
} as const;

const SENTENCES: Readonly<Record<number, string>> = {
  17: 'the command failed',
  32: 'its controller was reset',
  33: 'the carrier could not be switched on',
  34: 'an antenna is missing',
  35: 'its memory could not be written',
  36: 'its memory could not be read',
  37: 'the output power could not be set',
  49: 'the inventory failed',
  54: 'no tag is near',
  56: 'its buffer is empty',
  65: 'it does not know the command or the value',
  70: 'the address is not allowed',
  71: 'the antenna number is not allowed',
  72: 'the power is not allowed',
  73: 'the region is not allowed',
  79: 'the frequency is not allowed',
  82: 'its radio is not locked to a frequency',
  83: 'its radio chip does not answer',
  84: 'it does not reach the wanted power',
  86: 'the region forbids this use of the spectrum',
  87: 'the output power is too low',
};

/** What the reader meant, as half a sentence. */
export function errorSentence(code: number): string {
  return SENTENCES[code] ?? `error ${code.toString(16).toUpperCase().padStart(2, '0')} occurred`;
}

/** The reader forgot its settings or its radio is stuck: only a reset helps. */
export function needsReset(code: number): boolean {
  const { controllerReset, pllNotLocked, chipSilent, powerNotReached } = ErrorCode;
  return code === controllerReset || code === pllNotLocked || code === chipSilent || code === powerNotReached;
}

/** Not an error for the timekeeper: the field is empty. */
export function isNothingThere(code: number): boolean {
  return code === ErrorCode.noTag || code === ErrorCode.bufferEmpty;
}
