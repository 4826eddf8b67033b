import { groupBy } from '#core/collection/group-by';
import type { Finding } from '#core/finding/finding';
import type { FixEdit } from '#core/fix/fix-workbook';
import type { SkippedFinding } from '#core/fix/plan-fixes';
import { cellText } from '#core/grid/cell-text';
import type { CellValue, Grid } from '#core/grid/grid';
import { editColumn } from '../fix/edit-column';
import type { FixedFile } from '../fix/fix-file';
import { changeText, visible } from './change-text';
import { count, LEVEL } from './check-text';

function place(cell: string, column: string): string {
  return column === '' ? cell : `${cell}（${visible(column)}）`;
}

function findingText({ cell, column, severity, message }: Finding): string {
  return `${LEVEL[severity]} ${place(cell, column)} ${visible(message)}`;
}

/** Text in quotation marks, so that spaces at its ends show and `12` the text differs from 12 the number. */
function change({ row, column, before, value }: FixEdit, grid: Grid | undefined): string {
  const format = grid?.formats[row]?.[column];
  const plain = (content: CellValue): string =>
    typeof content === 'string' ? content : cellText(content, format, grid?.date1904);
  const quoted = (content: CellValue, shown: string): string => {
    if (content === null || content === '') return '（空）';
    return typeof content === 'string' ? `“${shown}”` : shown;
  };
  const [old, changed] = changeText(plain(before), plain(value));
  return `${quoted(before, old)} → ${quoted(value, changed)}`;
}

function editLine(edit: FixEdit, { workbook }: FixedFile): string {
  const grid = workbook.grids.find(({ sheet }) => sheet === edit.sheet);
  return `      ${place(edit.cell, editColumn(edit, workbook.understood))} ${change(edit, grid)}`;
}

/** A finding and the edits that repair it, one or many. */
function repairLines(finding: Finding, edits: readonly FixEdit[], fixed: FixedFile): string[] {
  return [`    ${findingText(finding)}`, ...edits.map((edit) => editLine(edit, fixed))];
}

function reasonText({ reason, detail, finding }: SkippedFinding): string {
  switch (reason) {
    case 'by-hand':
      return '需要人工处理';
    case 'needs-consent':
      return `改法需要人工判断，确认后可用 --code ${finding.code} 修复`;
    case 'not-chosen':
      return '不在 --code 指定的范围内';
    case 'later':
      return '同一单元格另有修改，请对修复后的副本再运行一次';
    case 'refused':
      return detail;
    case 'new-finding':
      return `改后会出现新的问题：${visible(detail)}`;
    case 'ineffective':
      return '改后问题仍在';
  }
}

function skippedLines(skipped: SkippedFinding): string[] {
  const { finding } = skipped;
  const hint = finding.suggestion === undefined ? '' : ` → 建议改为：${visible(finding.suggestion)}`;
  return [`    ${findingText(finding)}${hint}`, `      未修复：${reasonText(skipped)}`];
}

function sheetLines(sheet: string, fixed: FixedFile): string[] {
  const edits = fixed.edits.filter((edit) => edit.sheet === sheet);
  // Whoever names codes wants to read of no others.
  const skipped = fixed.skipped.filter(
    ({ finding, reason }) => finding.sheet === sheet && reason !== 'not-chosen',
  );
  if (edits.length + skipped.length === 0) return [];
  const repairs = groupBy(edits, ({ finding }) => finding);
  const done = fixed.copy === undefined ? '可修改' : '已修改';
  return [
    `  【${visible(sheet)}】${done}${edits.length}处，未修复${skipped.length}个`,
    ...[...repairs].flatMap(([finding, own]) => repairLines(finding, own, fixed)),
    ...skipped.flatMap(skippedLines),
  ];
}

function outcome({ edits, remaining, copy }: FixedFile): string {
  if (edits.length === 0) return `没有可以自动修复的问题，没有生成副本。现有：${count(remaining)}`;
  if (copy !== undefined)
    return `已写入副本：${copy}（原文件没有改动）。重新校验副本，还有：${count(remaining)}`;
  return `以上修改还没有写入，原文件没有改动；加 --apply 写入副本。改后还有：${count(remaining)}`;
}

/** What is repaired in one workbook, cell by cell, and what is left and why. */
export function fixText(fixed: FixedFile): string {
  const sheets = new Set([
    ...fixed.workbook.grids.map(({ sheet }) => sheet),
    ...fixed.skipped.map(({ finding }) => finding.sheet),
  ]);
  return [
    fixed.workbook.understood.fileName,
    ...[...sheets].flatMap((sheet) => sheetLines(sheet, fixed)),
    ...(fixed.problem === undefined ? [`  ${outcome(fixed)}`] : []),
  ].join('\n');
}
