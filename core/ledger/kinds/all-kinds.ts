import type { LedgerKind } from '../kind';
import { INFO_LOG } from './info-log';
import { INFO_QUOTA } from './info-quota';
import { INSPECTION_LOG } from './inspection-log';
import { FOUNDATION, INNOVATION, INSTITUTION_BUILDING, KEY_PROJECTS } from './project-years';
import { RULES } from './rules';
import { UNIT_DIRECTORY } from './unit-directory';

/** Every kind the product knows by itself, in the order in which a bureau lists them. */
export const ALL_KINDS: readonly LedgerKind[] = [
  INFO_QUOTA,
  INSTITUTION_BUILDING,
  FOUNDATION,
  INNOVATION,
  KEY_PROJECTS,
  INFO_LOG,
  INSPECTION_LOG,
  UNIT_DIRECTORY,
  RULES,
];
