import type { FixEdit } from '#core/fix/fix-workbook';
import type { Finding } from '#core/finding/finding';
import type { Severity } from '#core/finding/severity';
import { editColumn } from '../fix/edit-column';
import type { FixedFile } from '../fix/fix-file';
import type { UnreadableFile } from '../load-workbooks';

function editJson(edit: FixEdit, { workbook }: FixedFile) {
  const { sheet, cell, before, value, finding } = edit;
  const { code, severity, message } = finding;
  return {
    sheet,
    cell,
    column: editColumn(edit, workbook.understood),
    before,
    after: value,
    code,
    severity,
    message,
  };
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function fileJson(fixed: FixedFile) {
  const { workbook, edits, skipped, remaining, copy, problem } = fixed;
  return {
    file: workbook.file,
    ...(copy === undefined ? {} : { copy }),
    ...(problem === undefined ? {} : { problem }),
    edits: edits.map((edit) => editJson(edit, fixed)),
    skipped: skipped.map(({ finding: { fix, ...finding }, reason, detail }) => ({
      ...finding,
      reason,
      ...(detail === '' ? {} : { detail }),
    })),
    remaining: countBySeverity(remaining),
  };
}

/** The object `fix --json` prints; a contract others script against (README, “Contracts”). */
export function fixJson(files: readonly FixedFile[], unreadable: readonly UnreadableFile[]) {
  return { files: files.map(fileJson), ...(unreadable.length > 0 ? { unreadable } : {}) };
}
