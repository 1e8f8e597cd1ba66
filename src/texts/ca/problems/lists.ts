import type { ListMessages, WorkbookFault } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} No s’ha desat res.`,
};

function reason(params: ListMessages['no-list'], { number, list }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return 'És un fitxer d’Excel, però s’ha enviat com a text. Enviar-lo amb el Content-Type dels llibres d’Excel (.xlsx).';
    case 'not-text':
      return 'No és un fitxer de text. Desar la llista com a CSV i importar aquell fitxer.';
    case 'empty':
      return 'Aquesta llista és buida.';
    case 'too-many-lines':
      return `Aquesta llista té més de ${number(params.max)} línies. Dividir-la.`;
    case 'long-line':
      return `Una línia d’aquest fitxer té més de ${number(params.max)} caràcters, de manera que no és una llista de participants. Triar un altre fitxer.`;
    case 'quotation-mark':
      return `La línia ${params.line} té unes cometes mal posades o sense tancar. Corregir aquella línia.`;
    default:
      return workbookReason(params, number, list);
  }
}

function workbookReason(params: WorkbookFault, number: Writer['number'], list: Writer['list']): string {
  switch (params.problem) {
    case 'ods':
      return 'És un full de càlcul OpenDocument (.ods). Desar-lo com a llibre d’Excel (.xlsx) o com a CSV i importar aquell fitxer.';
    case 'old-or-locked':
      return 'Aquest llibre té contrasenya o és d’un Excel anterior al 2007 (.xls). Desar-lo sense contrasenya com a llibre d’Excel (.xlsx) i importar aquell fitxer.';
    case 'not-xlsx':
      return 'No és un llibre d’Excel (.xlsx). Desar la llista com a .xlsx o com a CSV i importar aquell fitxer.';
    case 'too-big':
      return 'Aquest llibre és massa gran per a una llista de participants. Copiar la llista en un llibre nou, sense imatges ni altres fulls, i importar aquell fitxer.';
    case 'too-wide':
      return `El full «${params.sheet}» té text a la cel·la ${params.cell}; una llista té com a màxim ${number(params.max)} columnes. Esborrar el que hi ha a la dreta de la llista.`;
    case 'too-many-rows':
      return `El full «${params.sheet}» té més de ${number(params.max)} files, la majoria buides. Copiar la llista en un llibre nou i importar aquell fitxer.`;
    case 'no-sheet':
      return `Aquest llibre no té cap full «${params.sheet}». Té ${list(params.sheets.map((sheet) => `«${sheet}»`))}.`;
    case 'damaged':
      return 'Aquest llibre està malmès. Obrir-lo en un full de càlcul, tornar-lo a desar com a .xlsx o com a CSV i importar aquell fitxer.';
  }
}
