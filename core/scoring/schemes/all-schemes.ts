import type { ScoringScheme } from '../scheme';
import { PROPORTIONAL } from '../scheme';
import { CHANGSHAN_2014 } from './changshan-2014';
import { GENERAL_SAMPLE } from './general-sample';
import { SHENGZHOU_2008 } from './shengzhou-2008';

/** The schemes a bureau can begin with, the default first; it then changes single rules. */
export const ALL_SCHEMES: readonly ScoringScheme[] = [
  PROPORTIONAL,
  CHANGSHAN_2014,
  GENERAL_SAMPLE,
  SHENGZHOU_2008,
];
