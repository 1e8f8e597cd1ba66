import { english } from '../../src/texts/en';
import { createTexts } from '../../src/texts/texts';

/** English texts with times of day in UTC. */
export const TEXTS = createTexts(english, 'UTC');
