import { minuteText } from '#core/date/minute-text';
import type { ChangedRow, FieldConflictMessage, SyncResult } from '#core/protocol/sync-response';
import { headerOf, type LedgerInfo } from '#core/sync/ledger-info';
import { changeText, visible } from './change-text';
import { rowName } from './history-text';

export interface Restored {
  /** The version that was taken. */
  readonly restored: number;
  readonly result: SyncResult;
}

const quoted = (text: string): string => (text === '' ? '（空）' : `“${text}”`);

function conflictLine(info: LedgerInfo, { field, theirs, mine }: FieldConflictMessage): string {
  const [now, wanted] = changeText(String(theirs ?? ''), String(mine ?? ''));
  return `    ${headerOf(info, field)}：现为${quoted(now)}，要恢复成${quoted(wanted)}`;
}

function outcomeLines(info: LedgerInfo, { restored, result }: Restored): string[] {
  switch (result.outcome) {
    case 'applied':
      return [`  已恢复到版本${restored}的内容（新版本${result.rev}）。`];
    case 'merged':
      return result.deleted
        ? ['  这一行刚被别人删除，没有恢复。请重新运行本命令。']
        : [`  已恢复到版本${restored}的内容，并与他人刚作的修改合并（新版本${result.rev}）。`];
    case 'alreadyApplied':
      return [`  这一行现在就是版本${restored}的内容，没有改动。`];
    case 'rejected':
      return [`  没有恢复：${result.detail}`];
    case 'conflict':
      return [
        `  没有恢复：${visible(result.by)}在${minuteText(result.at)}${result.deleted ? '删除了' : '修改了'}这一行。请核对后重新运行本命令。`,
        ...result.conflicts.map((conflict) => conflictLine(info, conflict)),
      ];
  }
}

/** What became of the restoring of a row. */
export function restoreText(row: ChangedRow, info: LedgerInfo, restored: Restored): string {
  return [rowName(row, info), ...outcomeLines(info, restored)].join('\n');
}
