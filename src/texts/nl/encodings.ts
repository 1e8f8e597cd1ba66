import type { ListEncoding } from '../../imports/list.messages';

/** The names of encodings as programs that save files have them, with the languages that they are for. */
export const encodingNames: Readonly<Record<ListEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252 (West-Europa)',
  'windows-1250': 'Windows-1250 (Pools, Tsjechisch, Hongaars …)',
  'iso-8859-2': 'ISO-8859-2 (Pools, Tsjechisch, Hongaars …)',
  macintosh: 'Mac Roman (West-Europa)',
  ibm850: 'DOS 850 (West-Europa)',
  ibm852: 'DOS 852 (Pools, Tsjechisch, Hongaars …)',
  'x-mac-ce': 'Mac Midden-Europa',
  'windows-1251': 'Windows-1251 (Cyrillisch)',
  'windows-1253': 'Windows-1253 (Grieks)',
  'windows-1254': 'Windows-1254 (Turks)',
  'windows-1257': 'Windows-1257 (Baltisch)',
};
