/** Commands, from the manuals of UHFReader18 and UHFReader288. */
export const Command = {
  inventory: 0x01,
  readerInfo: 0x21,
  /** Not a command: what a reader that is set to report by itself sends for each tag. */
  report: 0xee,
} as const;

/** Status of a reply to an inventory. */
export const Status = {
  done: 0x01,
  /** The scan time was over before all tags were read. */
  timeOver: 0x02,
  /** More packets of this round follow. */
  more: 0x03,
  /** The reader's memory is full; the round is over. */
  memoryFull: 0x04,
  /** Counts of a round that is over, where the reader was set to send them. */
  statistics: 0x26,
  antennaError: 0xf8,
  noTag: 0xfb,
  wrongLength: 0xfd,
  wrongCommand: 0xfe,
} as const;

/** Names of readers by the type that they report (`ReaderType` of the manuals). */
export const MODELS: Readonly<Record<number, string>> = {
  3: 'RRU9803M',
  8: 'RRU9803M',
  9: 'UHFReader18',
  12: 'UHFReader288M',
  15: 'UHFReader86',
  16: 'UHFReader86',
  22: 'RRU9883M',
  32: 'UHFReader288MP',
  139: 'UHFReader288ADV',
};

/** Types of readers with one antenna and an inventory without parameters. */
export const SMALL_READERS: readonly number[] = [3, 8, 9];
