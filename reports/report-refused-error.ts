import { PROBLEMS } from '#core/protocol/problem';

export type RefusalCode = 'report-unknown' | 'report-format-unknown' | 'report-unit-unknown' | 'report-empty';

/** The report cannot be made as asked; the message is Chinese and for the user. */
export class ReportRefusedError extends Error {
  override readonly name = 'ReportRefusedError';

  constructor(readonly code: RefusalCode) {
    super(PROBLEMS[code].detail);
  }
}
