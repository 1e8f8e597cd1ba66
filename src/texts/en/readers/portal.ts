import type { PortalMessages } from '../../../readers/portal/portal.messages';
import type { MessageTexts } from '../../catalogue';

/** What a Chronokeep Portal reports, in English. */
export const portalTexts: MessageTexts<PortalMessages> = {
  'portal-reader-off': ({ reader, isConnected }) =>
    isConnected
      ? `The reader “${reader}” at the portal is stopped and reads no tags. Start it in the portal’s own app.`
      : `The portal is not connected with its reader “${reader}”. Check the power and cable of that reader, and its address in the portal’s own app.`,
  'portal-no-reader': 'No reader is set up at the portal. Add it in the portal’s own app.',
  'portal-bib': ({ bib, at, shown }, texts) =>
    `Bib ${bib} was entered at the portal for ${texts.time(at)} (${shown} by its clock). It does not count here: add the passing by hand if it was one.`,
  'portal-error': ({ error, details }) =>
    `The portal reports a fault: ${error}${details === '' ? '' : ` (${details})`}. If tags do not arrive, restart the portal.`,
  'portal-power': ({ isLow }) =>
    isLow ? 'The battery of the portal is low. Plug it in.' : 'The portal runs on its battery. Check its mains plug.',
  'portal-hot': 'The portal is too hot. Shade it, or let air get to it.',
  'portal-ends': 'The portal shuts down or restarts. The station connects again as soon as it answers.',
  'portal-full': ({ link }) => `The portal at ${link} serves no more programs: four are connected. Close one of them.`,
  'portal-other-device': ({ link }) =>
    `The device at ${link} does not answer as a Chronokeep Portal does. Check the address; leave the port out, because a portal chooses it anew at each start.`,
};
