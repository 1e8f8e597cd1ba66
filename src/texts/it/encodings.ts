import type { ListEncoding } from '../../imports/list.messages';

/** The names of encodings as programs that save files have them, with the languages that they are for. */
export const encodingNames: Readonly<Record<ListEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252 (Europa occidentale)',
  'windows-1250': 'Windows-1250 (polacco, ceco, ungherese…)',
  'iso-8859-2': 'ISO-8859-2 (polacco, ceco, ungherese…)',
  macintosh: 'Mac Roman (Europa occidentale)',
  ibm850: 'DOS 850 (Europa occidentale)',
  ibm852: 'DOS 852 (polacco, ceco, ungherese…)',
  'x-mac-ce': 'Mac Europa centrale',
  'windows-1251': 'Windows-1251 (cirillico)',
  'windows-1253': 'Windows-1253 (greco)',
  'windows-1254': 'Windows-1254 (turco)',
  'windows-1257': 'Windows-1257 (baltico)',
};
