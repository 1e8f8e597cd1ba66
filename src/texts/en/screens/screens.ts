import { counted } from '../counted';

/** The page with the addresses of venue screens and phones. */
export const screensPageTexts = {
  title: 'Screens',
  connected: (screens: number) => `${counted(screens, 'screen', 'screens')} connected`,
  noAddress: 'No network address',
  noAddressHint: 'Other devices cannot reach this station: it is not connected to a network. Connect it, and its addresses appear here.',
  keyHint: 'These addresses contain a key. It only lets a screen read the results.',
  unreachable: {
    question: 'A screen or phone does not reach these addresses?',
    network: 'It must be in the same network as this computer. Many guest networks keep their devices apart: use another one.',
    windows:
      'On Windows, the firewall may keep others out: open Windows Security › Firewall & network protection › Allow an app through firewall, and tick Racetag Station for private and public networks.',
    mac: 'On a Mac, look into System Settings › Network › Firewall › Options.',
    awake: 'The station cannot keep a tablet or another computer awake: switch its own sleep off.',
  },
  addresses: (network: string) => `Addresses: ${network}`,
  thisComputer: 'This computer only',
  board: 'Board for the venue',
  phone: 'Page for phones',
  countdown: 'Countdown for the starter',
  copy: 'Copy',
  open: 'Open',
  qrCode: (title: string, address: string) => `QR code: ${title}, ${address}`,
  copied: (address: string) => `${address} copied.`,
  copyRefused: 'This browser does not let the page copy. Select the address and copy it.',
  options: {
    title: 'Board settings',
    riders: 'Riders',
    allRiders: 'All',
    classification: (name: string) => `Classification: ${name}`,
    rows: 'Rows',
    rowsAutomatic: 'Automatic',
    longList: 'If the list is too long',
    changePage: (seconds: number) => `change page every ${seconds} s`,
    scroll: 'scroll',
    topOnly: 'show top only',
    theme: 'Theme',
    dark: 'Dark',
    light: 'Light (for sunlight)',
    columns: 'Columns',
  },
} as const;
