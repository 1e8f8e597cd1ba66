import type { TextTree } from '../../catalogue';
import type { riderImportTexts as English } from '../../en/screens/rider-import';
import { counted } from '../counted';
import { encodingNames } from '../encodings';

const riders = (count: number): string => counted(count, 'participante', 'participantes');

/** The import of a list of riders. */
export const riderImportTexts: TextTree<typeof English> = {
  title: 'Importar participantes',
  close: 'Cerrar',
  loading: 'Leyendo la lista…',
  chooseOther: 'Elegir otra lista',
  sheet: 'Hoja con los participantes',
  source: {
    fileTitle: 'De un archivo',
    fileHint:
      'Un libro de Excel (.xlsx) o un archivo CSV con un participante por fila: dorsal, nombre, categoría, equipo, chips y lo que haga falta, en cualquier orden, con o sin encabezado. No se pierde ninguna columna. Elegir el archivo o arrastrarlo aquí.',
    fileInput: 'Lista de participantes',
    choose: 'Elegir archivo…',
    template: 'Descargar plantilla',
    pasteTitle: 'De celdas copiadas',
    pasteLabel: 'Copiar las celdas, con la fila de encabezado, y pegarlas aquí.',
    preview: 'Vista previa',
    pasted: 'Celdas pegadas',
  },
  columns: {
    title: 'Columnas',
    found: (count, separator) => `${riders(count)}${separator === null ? '' : `, separados por ${separator}`}`,
    encoding: 'Codificación del archivo',
    encodings: encodingNames,
    clearBlanks: 'Las celdas vacías borran lo que se sabe',
    separators: { comma: 'comas', semicolon: 'puntos y comas', tab: 'tabuladores' },
    fields: {
      ignored: 'No se usa',
      bib: 'Dorsal',
      name: 'Nombre',
      'first-name': 'Nombre de pila',
      'last-name': 'Apellidos',
      category: 'Categoría',
      team: 'Equipo',
      tag: 'Chips',
      start: 'Hora de salida',
      gender: 'Sexo',
      born: 'Nacimiento',
      nation: 'País',
      licence: 'Licencia',
      'uci-id': 'UCI ID',
      club: 'Club',
      member: 'Miembro de un relevo',
      'member-tag': 'Chips de ese miembro',
      more: 'Conservar tal cual',
    },
    unnamed: (column) => `Columna ${column}`,
    empty: 'vacía',
    headings: (line) => (line === null || line === 1 ? 'La primera fila es el encabezado' : `La fila ${line} es el encabezado`),
  },
  proposal: {
    title: (sheet) => `Reglas de la hoja «${sheet}»`,
    notices: 'Avisos sobre las reglas',
    first: (sheet) =>
      `La hoja «${sheet}» describe oleadas y distancias de las carreras. Importar antes los participantes: después muestra qué reglas propone y qué resultados cambian.`,
    use: 'Usar estas reglas',
  },
  notices: {
    title: 'Avisos sobre la lista',
    line: (line) => `Línea ${line}:`,
    more: (notices) => counted(notices, 'aviso más', 'avisos más'),
    fewer: 'Menos avisos',
  },
  lines: {
    title: 'Vista previa de la lista',
    all: 'Todas',
    count: {
      refused: (lines) => `${lines} con errores`,
      changed: (lines) => counted(lines, 'modificada', 'modificadas'),
      added: (lines) => counted(lines, 'nueva', 'nuevas'),
      unchanged: (lines) => `${lines} sin cambios`,
    },
    outcome: { refused: 'error', changed: 'modificada', added: 'nueva', unchanged: 'sin cambios' },
    skipped: (lines) => counted(lines, 'línea omitida', 'líneas omitidas'),
    columns: {
      line: 'Línea',
      result: 'Resultado',
      bib: 'Dorsal',
      name: 'Nombre',
      category: 'Categoría',
      team: 'Equipo',
      more: 'Más',
      tags: 'Chips',
    },
    was: (now, before) => `${now}, antes ${before}`,
    detail: (name, value) => `${name}: ${value}`,
    tagLost: (tag) => `${tag} (quitado)`,
    more: (lines) => `y ${lines} más`,
  },
  decide: {
    noBib: 'Ninguna columna está puesta como Dorsal. Elegir la columna que contiene los dorsales.',
    noRider: 'Esta lista no contiene participantes.',
    errors: (lines) =>
      lines === 1
        ? '1 línea tiene un error. Corregirla en el archivo, u omitirla e importar el resto.'
        : `${counted(lines, 'línea tiene errores', 'líneas tienen errores')}. Corregirlas en el archivo, u omitirlas e importar el resto.`,
    nothingNew: 'Todos los participantes de esta lista ya están inscritos. No cambiaría nada.',
    add: (count) => `Añadir ${riders(count)}`,
    change: (count) => `Actualizar ${riders(count)}`,
    addAndChange: (added, changed) => `Añadir ${riders(added)}, actualizar ${riders(changed)}`,
    skip: (lines) => `Omitir ${counted(lines, 'línea con errores', 'líneas con errores')}`,
    include: (lines) => `Incluir ${counted(lines, 'línea omitida', 'líneas omitidas')}`,
  },
};
