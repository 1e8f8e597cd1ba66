import type { ListEncoding } from '../../imports/list.messages';

/** The names of encodings as programs that save files have them, with the languages that they are for. */
export const encodingNames: Readonly<Record<ListEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252 (Europa occidental)',
  'windows-1250': 'Windows-1250 (polonès, txec, hongarès…)',
  'iso-8859-2': 'ISO-8859-2 (polonès, txec, hongarès…)',
  macintosh: 'Mac Roman (Europa occidental)',
  ibm850: 'DOS 850 (Europa occidental)',
  ibm852: 'DOS 852 (polonès, txec, hongarès…)',
  'x-mac-ce': 'Mac Europa central',
  'windows-1251': 'Windows-1251 (ciríl·lic)',
  'windows-1253': 'Windows-1253 (grec)',
  'windows-1254': 'Windows-1254 (turc)',
  'windows-1257': 'Windows-1257 (bàltic)',
};
