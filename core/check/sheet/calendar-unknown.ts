import { CALENDAR_YEARS, isCovered } from '#core/calendar/working-days';
import { yearOf } from '#core/date/civil-date';
import { cellFinding, ledgerCheck } from '../check';
import { rulesInWorkbook } from '../workbook-rules';

/** Inspections of a year whose days off neither the program nor the bureau's 规则设置 knows; told once a year. */
export const calendarUnknown = ledgerCheck(
  ['calendar-unknown'],
  function* ({ ledger, inspections }, workbook) {
    if (inspections.every(({ inspection: { date } }) => isCovered(date))) return;
    const { holidays, workdays } = rulesInWorkbook(workbook).calendar;
    const known = new Set([...holidays, ...workdays].map(yearOf));
    for (const { inspection, row } of inspections) {
      const year = yearOf(inspection.date);
      if (isCovered(inspection.date) || known.has(year)) continue;
      known.add(year);
      const params = { year, ...CALENDAR_YEARS };
      yield cellFinding({ ledger, row, columnId: 'date' }, 'calendar-unknown', { params });
    }
  },
);
