import type { Check } from '#core/check/check';
import { type FieldRule, fieldChecks } from '#core/check/field-rule';
import { type ProgressRule, progressChecks } from '#core/check/progress-rule';
import { type TextRule, textChecks } from '#core/check/text-rule';
import { CATALOGUE } from '#core/finding/catalogue';
import type { Finding } from '#core/finding/finding';
import { applyEdits } from '#core/fix/apply-edits';
import type { Grid, WorkbookGrids } from '#core/grid/grid';
import { type Assumptions, understandWorkbook } from '#core/ledger/understand';
import { grid } from './grid';
import type { Rows } from './sheets';

interface Given extends Partial<Assumptions> {
  readonly fileName?: string;
}

type AnyRule = Check | TextRule | FieldRule | ProgressRule;

function asCheck(rule: AnyRule): Check {
  if ('judge' in rule) return textChecks([rule]);
  if ('judgeField' in rule) return fieldChecks([rule]);
  return 'judgeItem' in rule ? progressChecks([rule]) : rule;
}

/** As `2023年6月30日` is today unless another day is given. */
const TODAY = '2023-06-30';

function findings(check: Check, workbook: WorkbookGrids, given: Given): Finding[] {
  const { fileName, ...assumptions } = given;
  return [...check.run(understandWorkbook(workbook, { asOf: TODAY, ...assumptions }))];
}

/** What is wrong with findings whatever they are about: tests of checks need not ask. */
function defects(check: Check, workbook: WorkbookGrids, given: Given): string[] {
  return findings(check, workbook, given).flatMap(({ code, cell, sheet, message, fix = [] }) => {
    const found: string[] = [];
    if (!check.codes.includes(code)) found.push(`${code} is not declared`);
    if (/[{}]|undefined|NaN|“”/.test(message)) found.push(`${code} has an unfilled message: ${message}`);
    if (fix.length === 0) return found;
    if (!('hasFix' in CATALOGUE[code])) found.push(`${code} has a fix the catalogue knows nothing of`);
    const edits = fix.map((edit) => ({ sheet, ...edit }));
    const left = findings(check, applyEdits(workbook, edits), given);
    const stays = left.some((finding) => finding.code === code && finding.cell === cell);
    return stays ? [...found, `the fix of ${code} ${cell} repairs nothing: ${JSON.stringify(fix)}`] : found;
  });
}

/**
 * What a check finds on sheets named 表1, 表2, …: `code cell`, with the sheet where it is not the first, and
 * ` → suggestion` where one is offered. Throws where a message is not filled or a fix does not repair
 * what it is for.
 */
export function foundBy(rule: AnyRule, sheets: readonly (Rows | Grid)[], given: Given = {}): string[] {
  const check = asCheck(rule);
  const grids = sheets.map((sheet, index) => ('merges' in sheet ? sheet : grid(`表${index + 1}`, sheet)));
  const workbook = { fileName: given.fileName ?? '台账.xlsx', grids };
  const wrong = defects(check, workbook, given);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return findings(check, workbook, given).map(({ code, cell, sheet, suggestion }) => {
    const at = sheet === grids[0]?.sheet ? cell : `${sheet}!${cell}`;
    return `${code} ${at}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
  });
}
