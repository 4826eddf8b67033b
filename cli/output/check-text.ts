import type { Finding } from '#core/finding/finding';
import type { Severity } from '#core/finding/severity';
import { isOfNoYear } from '#core/sync/ledger-id';
import type { UnderstoodLedger, UnderstoodWorkbook } from '#core/ledger/understand';

export const LEVEL: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

function ledgerLine({ ledger, year, rows }: UnderstoodLedger): string {
  if (isOfNoYear(ledger.kind.family)) return `${ledger.kind.name}，${rows.length}行`;
  const when = ledger.year === undefined ? `年度不明，暂按${year}年` : `${ledger.year}年`;
  return `${ledger.kind.name}，${when}，${rows.length}行`;
}

function findingLine(finding: Finding): string {
  const at = finding.column === '' ? finding.cell : `${finding.cell}（${finding.column}）`;
  const suggestion = finding.suggestion === undefined ? '' : ` → 建议改为：${finding.suggestion}`;
  return `    ${LEVEL[finding.severity]} ${at} ${finding.message}${suggestion}`;
}

/** `错误1个，警告0个，提示2个`. */
export function count(findings: readonly Finding[]): string {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return `错误${of('error')}个，警告${of('warning')}个，提示${of('info')}个`;
}

/** One workbook's findings as a clerk reads them: by sheet, each with its cell. */
export function checkText(workbook: UnderstoodWorkbook, findings: readonly Finding[]): string {
  const lines = [workbook.fileName];
  const sheets = new Set([
    ...workbook.ledgers.map(({ ledger }) => ledger.sheet),
    ...findings.map((f) => f.sheet),
  ]);
  for (const sheet of sheets) {
    const ledgers = workbook.ledgers.filter(({ ledger }) => ledger.sheet === sheet).map(ledgerLine);
    const own = findings.filter((finding) => finding.sheet === sheet);
    lines.push(
      `  【${sheet}】${ledgers.length > 0 ? ledgers.join('；') : '不是台账'}：${own.length === 0 ? '没有问题' : count(own)}`,
    );
    lines.push(...own.map(findingLine));
  }
  lines.push(`  合计：${count(findings)}`);
  return lines.join('\n');
}
