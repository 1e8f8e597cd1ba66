import type { ListEncoding } from '../../imports/list.messages';

/** The names of encodings as programs that save files have them, with the languages that they are for. */
export const encodingNames: Readonly<Record<ListEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252 (Europa Ocidental)',
  'windows-1250': 'Windows-1250 (polaco, checo, húngaro…)',
  'iso-8859-2': 'ISO-8859-2 (polaco, checo, húngaro…)',
  macintosh: 'Mac Roman (Europa Ocidental)',
  ibm850: 'DOS 850 (Europa Ocidental)',
  ibm852: 'DOS 852 (polaco, checo, húngaro…)',
  'x-mac-ce': 'Mac Europa Central',
  'windows-1251': 'Windows-1251 (cirílico)',
  'windows-1253': 'Windows-1253 (grego)',
  'windows-1254': 'Windows-1254 (turco)',
  'windows-1257': 'Windows-1257 (báltico)',
};
