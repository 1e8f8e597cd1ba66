import type { FederationFile } from '../../domain/model/sheet-definition';
import { crossresults } from './crossresults';
import type { FederationForm } from './federation-form';
import { runsignup } from './runsignup';
import { uciDataride } from './uci-dataride';
import { ultrasignup } from './ultrasignup';
import { usaCycling } from './usa-cycling';
import { webscorer } from './webscorer';

/** The form of each federation and service; each says from where its description is. */
export const FEDERATION_FORMS: Readonly<Record<FederationFile, FederationForm>> = {
  'uci-dataride': uciDataride,
  'usa-cycling': usaCycling,
  crossresults,
  webscorer,
  runsignup,
  ultrasignup,
};
