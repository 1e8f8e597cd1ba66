import type { ListEncoding } from '../../imports/list.messages';

/** The names of encodings as programs that save files have them, with the languages that they are for. */
export const encodingNames: Readonly<Record<ListEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252 (Europe de l’Ouest)',
  'windows-1250': 'Windows-1250 (polonais, tchèque, hongrois…)',
  'iso-8859-2': 'ISO-8859-2 (polonais, tchèque, hongrois…)',
  macintosh: 'Mac Roman (Europe de l’Ouest)',
  ibm850: 'DOS 850 (Europe de l’Ouest)',
  ibm852: 'DOS 852 (polonais, tchèque, hongrois…)',
  'x-mac-ce': 'Mac Europe centrale',
  'windows-1251': 'Windows-1251 (cyrillique)',
  'windows-1253': 'Windows-1253 (grec)',
  'windows-1254': 'Windows-1254 (turc)',
  'windows-1257': 'Windows-1257 (balte)',
};
