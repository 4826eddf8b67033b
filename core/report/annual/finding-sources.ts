import type { Rectification } from '#core/inspection/rectification';
import { shortTitle } from './short-title';
import type { SourceRow } from './figure';

export const INSPECTION_LOG = '督导检查记录';

/** The line of the inspection log that a finding is. */
export function findingSource({ entry }: Rectification): SourceRow {
  const { row = null, no, problem } = entry;
  return { ledger: INSPECTION_LOG, row, no, name: shortTitle(problem), amount: 1 };
}

export function isOpenFinding({ state }: Rectification): boolean {
  return state !== 'closed' && state !== 'closedLate';
}
