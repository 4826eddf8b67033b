import { minuteText } from '#core/date/minute-text';
import type { FieldValue } from '#core/ledger/row-fields';
import type { RowVersionMessage } from '#core/protocol/row-history-response';
import type { ChangedRow } from '#core/protocol/sync-response';
import { EVENT_NAMES } from '#core/sync/event-names';
import { headerOf, type LedgerInfo } from '#core/sync/ledger-info';
import { numberOf, titleOf } from '../commands/stored-ledger';
import { changeText, visible } from './change-text';
import { table } from './table';

/** Characters of a title in a list. */
const TITLE = 30;

const cellText = (value: FieldValue | undefined): string => (value === undefined ? '' : String(value));
const quoted = (text: string): string => (text === '' ? '（空）' : `“${text}”`);

/** `状态：“进行中” → “已完成”` */
function changeLine(info: LedgerInfo, { field, from, to }: RowVersionMessage['changes'][number]): string {
  const [before, after] = changeText(cellText(from), cellText(to));
  return `    ${headerOf(info, field)}：${quoted(before)} → ${quoted(after)}`;
}

export function shortened(text: string, length = TITLE): string {
  const characters = Array.from(visible(text));
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}

/** `序号3 建成中心（行编号 r1）` */
export function rowName({ rowId, fields }: ChangedRow, info: LedgerInfo): string {
  const parts = [numberOf(fields) === '' ? '' : `序号${numberOf(fields)}`, shortened(titleOf(fields, info))];
  return `${parts.filter((part) => part !== '').join(' ')}（行编号 ${rowId}）`;
}

/** One version: who, when and what, a line a cell. */
export function versionText(version: RowVersionMessage, info: LedgerInfo): string {
  const { rev, by, at, what, changes } = version;
  const head = `  ${minuteText(at)}  ${visible(by)}  ${EVENT_NAMES[what]}（版本${rev}）`;
  return [head, ...changes.map((change) => changeLine(info, change))].join('\n');
}

/** The rows a person may ask about. */
export function rowListText(rows: readonly ChangedRow[], info: LedgerInfo): string {
  const lines = rows.map(({ rowId, rev, fields, deleted, by, at }) => [
    numberOf(fields),
    shortened(titleOf(fields, info)),
    rowId,
    `${minuteText(at)} ${visible(by)} ${deleted ? '删除' : ''}（版本${rev}）`,
  ]);
  return table(['序号', '内容', '行编号', '最近变动'], lines);
}
