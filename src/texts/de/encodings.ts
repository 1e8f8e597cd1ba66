import type { ListEncoding } from '../../imports/list.messages';

/** The names of encodings as programs that save files have them, with the languages that they are for. */
export const encodingNames: Readonly<Record<ListEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252 (Westeuropa)',
  'windows-1250': 'Windows-1250 (Polnisch, Tschechisch, Ungarisch …)',
  'iso-8859-2': 'ISO-8859-2 (Polnisch, Tschechisch, Ungarisch …)',
  macintosh: 'Mac Roman (Westeuropa)',
  ibm850: 'DOS 850 (Westeuropa)',
  ibm852: 'DOS 852 (Polnisch, Tschechisch, Ungarisch …)',
  'x-mac-ce': 'Mac Mitteleuropa',
  'windows-1251': 'Windows-1251 (Kyrillisch)',
  'windows-1253': 'Windows-1253 (Griechisch)',
  'windows-1254': 'Windows-1254 (Türkisch)',
  'windows-1257': 'Windows-1257 (Baltisch)',
};
