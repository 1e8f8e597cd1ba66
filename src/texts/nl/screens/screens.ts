import type { TextTree } from '../../catalogue';
import type { screensPageTexts as English } from '../../en/screens/screens';
import { counted } from '../counted';

/** The page with the addresses of venue screens and phones. */
export const screensPageTexts: TextTree<typeof English> = {
  title: 'Schermen',
  connected: (screens) => `${counted(screens, 'scherm', 'schermen')} verbonden`,
  noAddress: 'Geen netwerkadres',
  noAddressHint:
    'Andere apparaten bereiken dit station niet: het is niet met een netwerk verbonden. Verbind het, dan verschijnen zijn adressen hier.',
  keyHint: 'Deze adressen bevatten een sleutel. Een scherm kan daarmee alleen de uitslag lezen.',
  unreachable: {
    question: 'Een scherm of telefoon bereikt deze adressen niet?',
    network: 'Het moet op hetzelfde netwerk zitten als deze computer. Veel gastnetwerken houden apparaten uit elkaar: gebruik een ander.',
    windows:
      'Op Windows kan de firewall anderen tegenhouden: open Windows-beveiliging › Firewall- en netwerkbeveiliging › Een app toestaan via firewall, en vink Racetag Station aan voor privénetwerken en openbare netwerken.',
    mac: 'Kijk op een Mac in Systeeminstellingen › Netwerk › Firewall › Opties.',
    awake: 'Het station kan een tablet of een andere computer niet wakker houden: zet daar de slaapstand uit.',
  },
  addresses: (network) => `Adressen: ${network}`,
  thisComputer: 'Alleen deze computer',
  board: 'Scorebord',
  phone: 'Pagina voor telefoons',
  countdown: 'Aftelklok voor de starter',
  announcer: 'Speaker',
  laps: 'Rondeteller aan de lijn',
  clock: 'Klok',
  finish: 'Aankomsten aan de finish',
  entry: 'Nummerinvoer op telefoon of tablet',
  entryToken:
    'De code bevat het token van de tijdwaarneming: een apparaat dat hem scant, kan alles wat hier kan. Toon hem alleen aan het eigen team.',
  showEntry: 'Code met token tonen',
  copy: 'Kopiëren',
  open: 'Openen',
  qrCode: (title, address) => `QR-code: ${title}, ${address}`,
  copied: (address) => `${address} gekopieerd.`,
  copyRefused: 'Deze browser laat de pagina niet kopiëren. Selecteer het adres en kopieer het.',
  options: {
    title: 'Instellingen van het scorebord',
    riders: 'Deelnemers',
    allRiders: 'Alle',
    classification: (name) => `Klassement: ${name}`,
    rows: 'Rijen',
    rowsAutomatic: 'Automatisch',
    longList: 'Als de lijst te lang is',
    changePage: (seconds) => `elke ${seconds} s bladeren`,
    scroll: 'scrollen',
    topOnly: 'alleen de top tonen',
    order: 'Volgorde',
    together: 'alle samen',
    byCategory: 'per categorie',
    ground: 'Achtergrond',
    solid: 'dekkend',
    transparent: 'doorzichtig (over een video)',
    theme: 'Thema',
    dark: 'Donker',
    light: 'Licht (bij zon)',
    language: 'Taal',
    languageOfRace: 'Taal wedstrijd',
    columns: 'Kolommen',
  },
};
