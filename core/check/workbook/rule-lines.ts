import type { Finding } from '#core/finding/finding';
import type { RuleLine } from '#core/rules/rule-line';
import { ruleProblems } from '#core/rules/rule-problems';
import type { Check, CellPlace } from '../check';
import { cellFinding } from '../check';
import type { UnderstoodWorkbook } from '#core/ledger/understand';

type LinePlace = Omit<CellPlace, 'columnId'>;

function placesOf({ ledgers }: UnderstoodWorkbook): ReadonlyMap<RuleLine, LinePlace> {
  const places = new Map<RuleLine, LinePlace>();
  for (const { ledger, rows, ruleLines } of ledgers)
    for (const line of ruleLines) {
      const row = rows.find((one) => one.row.row === line.row)?.row;
      if (row) places.set(line, { ledger, row });
    }
  return places;
}

/** Lines of 规则设置 that set nothing: the rule or the value is none, or stands against another line. */
export const ruleLines: Check = {
  codes: ['rule-unknown', 'rule-unreadable', 'rule-repeated', 'rule-conflicting'],
  *run(workbook): Iterable<Finding> {
    const places = placesOf(workbook);
    for (const { code, line, params, replacement } of ruleProblems([...places.keys()])) {
      const place = places.get(line);
      if (!place) continue;
      const columnId = code === 'rule-unknown' || code === 'rule-repeated' ? 'rule' : 'value';
      const detail = {
        params: { ...params, value: line.value },
        ...(replacement !== undefined && { replacement }),
      };
      yield cellFinding({ ...place, columnId }, code, detail);
    }
  },
};
