/**
 * Command and error codes of the 0xA0 protocol, which Invelion's YR9700 and other readers with the same module (IND903, R2000) speak.
 *
 * Sources: the vendor's page "UHF_RFID Serial interface communication protocol V1.9" for the active 2.4 GHz variant (`8B`), and for the
 * rest the source of the vendor's C# demo 3.62 and the public "Serial interface communication protocol" of the IND903 module: chapter
 * "System commands" for 0x60 to 0x7F, "ISO 18000-6C commands" for 0x80 to 0x93, "Error codes" for the codes below.
 */

/** Command codes that the station uses; replies repeat them. */
export const Command = {
  antennaDetector: 0x63,
  temporaryPower: 0x66,
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

/** Status of a command that was carried out. Any other status is an error code. */
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

/** Returns true for errors that only a reset ends: the reader forgot its settings, or its radio is stuck. */
export function needsReset(code: number): boolean {
  const { controllerReset, pllNotLocked, chipSilent, powerNotReached } = ErrorCode;
  return code === controllerReset || code === pllNotLocked || code === chipSilent || code === powerNotReached;
}

/** Returns true for codes that report an empty field, which is no error for the timekeeper. */
export function isEmptyField(code: number): boolean {
  return code === ErrorCode.noTag || code === ErrorCode.bufferEmpty;
}
