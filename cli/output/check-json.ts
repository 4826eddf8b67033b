import type { Milestone } from '#core/deadline/deadline';
import type { Finding } from '#core/finding/finding';
import { readIndicators } from '#core/indicator/read-indicators';
import type { ProjectItem } from '#core/ledger/project-item';
import type { UnderstoodLedger } from '#core/ledger/understand';
import type { LoadedWorkbook, UnreadableFile } from '../load-workbooks';

function milestoneJson({ start, due, label, percent, units }: Milestone) {
  return {
    ...(start === undefined ? {} : { start }),
    due,
    ...(label === undefined ? {} : { label }),
    ...(percent === undefined ? {} : { percent }),
    ...(units === undefined ? {} : { units }),
  };
}

function itemJson(row: number, item: ProjectItem) {
  const { text, type, milestones } = item.deadline;
  return {
    ...item,
    row,
    deadline: { text, type, milestones: milestones.map(milestoneJson) },
    indicators: readIndicators(item.measures === undefined ? item.item : `${item.item}\n${item.measures}`),
  };
}

function ledgerJson(file: string, { ledger, year, items, quotas, articles }: UnderstoodLedger) {
  const head = {
    file,
    sheet: ledger.sheet,
    kind: ledger.kind.id,
    year: ledger.year ?? year,
    title: ledger.title,
  };
  const base = { ...head, headerRow: ledger.headerRow };
  switch (ledger.kind.family) {
    case 'project':
      return { ...base, rows: items.map(({ row, item }) => itemJson(row.row, item)) };
    case 'quota':
      return { ...base, quotas: quotas.map(({ row, quota }) => ({ ...quota, row: row.row })) };
    case 'info-log':
      return { ...base, articles: articles.map(({ row, article }) => ({ ...article, row: row.row })) };
    case 'inspection-log':
    case 'directory':
    case 'rules':
      return base;
  }
}

/** The object `check --json` prints; a contract others script against (README, “Contracts”). */
export function checkJson(
  checked: readonly { readonly workbook: LoadedWorkbook; readonly findings: readonly Finding[] }[],
  unreadable: readonly UnreadableFile[],
) {
  return {
    ledgers: checked.flatMap(({ workbook }) =>
      workbook.understood.ledgers.map((ledger) => ledgerJson(workbook.file, ledger)),
    ),
    findings: checked.flatMap(({ workbook, findings }) =>
      findings.map(({ fix, ...finding }) => ({ ...finding, file: workbook.file })),
    ),
    ...(unreadable.length > 0 ? { unreadable } : {}),
  };
}
