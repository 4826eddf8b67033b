import { dateFromSerial } from 'numfmt';

/** What day it is to the people at the workbook: nothing here reads a clock. */
export class Calendar {
  /** `today` as Excel counts days; the first of 2026 where nobody says. */
  constructor(public today = 46023) {}

  /** The year of dates that are typed without one. */
  get year(): number {
    return dateFromSerial(this.today)[0];
  }
}
