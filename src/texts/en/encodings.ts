import type { ListEncoding } from '../../imports/list.messages';

/** The names of encodings as programs that save files have them, with the languages that they are for. */
export const encodingNames: Readonly<Record<ListEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252 (Western Europe)',
  'windows-1250': 'Windows-1250 (Polish, Czech, Hungarian …)',
  'iso-8859-2': 'ISO-8859-2 (Polish, Czech, Hungarian …)',
  macintosh: 'Mac Roman (Western Europe)',
  ibm850: 'DOS 850 (Western Europe)',
  ibm852: 'DOS 852 (Polish, Czech, Hungarian …)',
  'x-mac-ce': 'Mac Central European',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1257': 'Windows-1257 (Baltic)',
};
