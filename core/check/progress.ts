import { isCivilDate } from '#core/date/civil-date';
import { isDone } from '#core/completion/done';
import { cellFinding, ledgerCheck } from './check';

/** Dates and percentages that cannot be read as such. */
export const valueForm = ledgerCheck(['date-unreadable', 'percent-unreadable'], function* ({ ledger, rows }) {
  const typed = ledger.columns.filter(
    ({ definition }) => definition.type === 'date' || definition.type === 'percent',
  );
  for (const { row, fields } of rows) {
    for (const { id, definition } of typed) {
      const value = fields[id];
      if (value === undefined) continue;
      const place = { ledger, row, columnId: id };
      if (definition.type === 'date') {
        if (typeof value !== 'string' || !isCivilDate(value)) yield cellFinding(place, 'date-unreadable');
      } else if (typeof value !== 'number' || value < 0 || value > 100)
        yield cellFinding(place, 'percent-unreadable');
    }
  }
});

/** Cells with a drop-down whose text is none of its choices. */
export const choices = ledgerCheck(['status-unknown'], function* ({ ledger, rows }) {
  for (const { id, definition } of ledger.columns) {
    const allowed = definition.choices;
    if (!allowed) continue;
    for (const { row, fields } of rows) {
      const value = fields[id];
      if (
        value === undefined ||
        allowed.includes(String(value)) ||
        (id === 'status' && isDone({ status: String(value) }))
      )
        continue;
      yield cellFinding({ ledger, row, columnId: id }, 'status-unknown', {
        params: { choices: allowed.join('、') },
      });
    }
  }
});

/** Status, percentage and completion date that contradict each other. */
export const progressAgreement = ledgerCheck(
  ['done-without-date', 'date-without-done', 'percent-full-but-open'],
  function* ({ ledger, items }) {
    for (const { row, item } of items) {
      const { status, percent, doneOn } = item.progress ?? {};
      const closed = isDone({ ...(status === undefined ? {} : { status }) });
      const at = (columnId: string) => ({ ledger, row, columnId });
      if (closed && doneOn === undefined && row.cells['doneOn'] === undefined) {
        yield cellFinding(at('doneOn'), 'done-without-date');
      }
      if (!closed && doneOn !== undefined) yield cellFinding(at('doneOn'), 'date-without-done');
      if (!closed && percent === 100) yield cellFinding(at('percent'), 'percent-full-but-open');
    }
  },
);
