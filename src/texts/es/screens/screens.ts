import type { TextTree } from '../../catalogue';
import type { screensPageTexts as English } from '../../en/screens/screens';
import { counted } from '../counted';

/** The page with the addresses of venue screens and phones. */
export const screensPageTexts: TextTree<typeof English> = {
  title: 'Pantallas',
  connected: (screens) => counted(screens, 'pantalla conectada', 'pantallas conectadas'),
  noAddress: 'Sin dirección de red',
  noAddressHint:
    'Otros dispositivos no pueden acceder a esta estación: no está conectada a ninguna red. Al conectarla, sus direcciones aparecen aquí.',
  keyHint: 'Estas direcciones contienen una clave. Solo permite a una pantalla leer los resultados.',
  unreachable: {
    question: '¿Una pantalla o un móvil no accede a estas direcciones?',
    network: 'Debe estar en la misma red que este ordenador. Muchas redes de invitados aíslan los dispositivos entre sí: usar otra red.',
    windows:
      'En Windows, el cortafuegos puede impedir el acceso: abrir Seguridad de Windows › Firewall y protección de red › Permitir una aplicación a través del firewall, y marcar Racetag Station para redes privadas y públicas.',
    mac: 'En un Mac, mirar en Ajustes del Sistema › Red › Firewall › Opciones.',
    awake: 'La estación no puede evitar que una tableta u otro ordenador entre en reposo: desactivar allí el reposo.',
  },
  addresses: (network) => `Direcciones: ${network}`,
  thisComputer: 'Solo este ordenador',
  board: 'Panel para el público',
  phone: 'Página para móviles',
  countdown: 'Cuenta atrás para la salida',
  announcer: 'Speaker',
  laps: 'Cuentavueltas en la línea',
  clock: 'Reloj',
  finish: 'Llegadas a meta',
  entry: 'Anotar dorsales con móvil o tableta',
  entryToken:
    'Su código contiene el token del cronometrador: el dispositivo que lo escanea puede hacer todo lo que se puede hacer aquí. Mostrarlo solo a quien cronometra.',
  showEntry: 'Mostrar código con token',
  copy: 'Copiar',
  open: 'Abrir',
  qrCode: (title, address) => `Código QR: ${title}, ${address}`,
  copied: (address) => `Copiado: ${address}.`,
  copyRefused: 'Este navegador no permite copiar a la página. Seleccionar la dirección y copiarla.',
  options: {
    title: 'Ajustes del panel',
    riders: 'Participantes',
    allRiders: 'Todos',
    classification: (name) => `Clasificación: ${name}`,
    rows: 'Filas',
    rowsAutomatic: 'Automático',
    longList: 'Si la lista no cabe',
    changePage: (seconds) => `página cada ${seconds} s`,
    scroll: 'desplazar',
    topOnly: 'solo los primeros',
    order: 'Orden',
    together: 'todos juntos',
    byCategory: 'por categorías',
    ground: 'Fondo',
    solid: 'opaco',
    transparent: 'transparente (vídeo)',
    theme: 'Tema',
    dark: 'Oscuro',
    light: 'Claro (para el sol)',
    language: 'Idioma',
    languageOfRace: 'El de la carrera',
    columns: 'Columnas',
  },
};
