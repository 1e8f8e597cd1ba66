import type { ListMessages, WorkbookFault } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} No se guardó nada.`,
};

function reason(params: ListMessages['no-list'], { number, list }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return 'Es un archivo de Excel, pero se envió como texto. Enviarlo con el Content-Type de los libros de Excel (.xlsx).';
    case 'not-text':
      return 'No es un archivo de texto. Guardar la lista como CSV e importar ese archivo.';
    case 'empty':
      return 'Esta lista está vacía.';
    case 'too-many-lines':
      return `Esta lista tiene más de ${number(params.max)} líneas. Dividirla.`;
    case 'long-line':
      return `Una línea de este archivo tiene más de ${number(params.max)} caracteres, así que no es una lista de participantes. Elegir otro archivo.`;
    case 'quotation-mark':
      return `La línea ${params.line} tiene unas comillas mal puestas o sin cerrar. Corregir esa línea.`;
    default:
      return workbookReason(params, number, list);
  }
}

function workbookReason(params: WorkbookFault, number: Writer['number'], list: Writer['list']): string {
  switch (params.problem) {
    case 'ods':
      return 'Es una hoja de cálculo OpenDocument (.ods). Guardarla como libro de Excel (.xlsx) o como CSV e importar ese archivo.';
    case 'old-or-locked':
      return 'Este libro tiene contraseña o es de un Excel anterior a 2007 (.xls). Guardarlo sin contraseña como libro de Excel (.xlsx) e importar ese archivo.';
    case 'not-xlsx':
      return 'No es un libro de Excel (.xlsx). Guardar la lista como .xlsx o como CSV e importar ese archivo.';
    case 'too-big':
      return 'Este libro es demasiado grande para una lista de participantes. Copiar la lista en un libro nuevo, sin imágenes ni otras hojas, e importar ese archivo.';
    case 'too-wide':
      return `La hoja «${params.sheet}» tiene texto en la celda ${params.cell}; una lista tiene como máximo ${number(params.max)} columnas. Borrar lo que hay a la derecha de la lista.`;
    case 'too-many-rows':
      return `La hoja «${params.sheet}» tiene más de ${number(params.max)} filas, la mayoría vacías. Copiar la lista en un libro nuevo e importar ese archivo.`;
    case 'no-sheet':
      return `Este libro no tiene ninguna hoja «${params.sheet}». Tiene ${list(params.sheets.map((sheet) => `«${sheet}»`))}.`;
    case 'damaged':
      return 'Este libro está dañado. Abrirlo en una hoja de cálculo, guardarlo de nuevo como .xlsx o como CSV e importar ese archivo.';
  }
}
