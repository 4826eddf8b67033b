import { randomUUID } from 'node:crypto';
import type { ApiClient } from '#core/protocol/client/api-client';
import type { ChangedRow, LedgerRowMessage } from '#core/protocol/sync-response';
import { ALL_KINDS } from '#core/ledger/kinds/all-kinds';
import { everyRow } from '#core/sync/client/every-row';
import type { LedgerInfo } from '#core/sync/ledger-info';
import { oneLine } from '#core/text/normalise';
import { UserError } from '../user-error';

/** A ledger as the server lists it. */
export interface StoredLedger {
  readonly id: string;
  readonly rev: number;
  readonly info: LedgerInfo;
}

/** Finds a ledger by its id. Fails with `UserError`, which names those there are. */
export async function findLedger(client: ApiClient, id: string): Promise<StoredLedger> {
  const { ledgers } = await client.listLedgers();
  const found = ledgers.find((ledger) => ledger.id === id);
  if (found) return { id, rev: found.rev, info: found.ledger };
  const known = ledgers.map((ledger) => `${ledger.id}（${ledger.ledger.title || ledger.ledger.sheet}）`);
  const advice = known.length === 0 ? '服务器上还没有台账，请先同步。' : `现有：${known.join('、')}。`;
  throw new UserError(`服务器上没有编号为“${id}”的台账。${advice}`);
}

const byNumber = new Intl.Collator('zh-CN', { numeric: true });

/** Compares rows by their numbers as a person would: 2 before 10. */
export function inOrder(a: LedgerRowMessage, b: LedgerRowMessage): number {
  return byNumber.compare(numberOf(a.fields), numberOf(b.fields)) || (a.rowId < b.rowId ? -1 : 1);
}

/** Every row the ledger ever had, deleted ones too, each at its latest; in order of number. */
export async function readEveryRow(client: ApiClient, id: string): Promise<ChangedRow[]> {
  return (await everyRow(client, id, randomUUID)).sort(inOrder);
}

/** The row that a person means by its number or its id. Fails with `UserError`. */
export function findRow(rows: readonly ChangedRow[], text: string): ChangedRow {
  const byId = rows.find(({ rowId }) => rowId === text);
  if (byId) return byId;
  const numbered = rows.filter(({ fields }) => numberOf(fields) === text);
  const standing = numbered.filter(({ deleted }) => !deleted);
  const [found, another] = standing.length > 0 ? standing : numbered;
  if (!found)
    throw new UserError(
      `这本台账里没有序号或行编号为“${text}”的行。不写行，运行 taizhang history 可以列出所有行。`,
    );
  if (another)
    throw new UserError(
      `序号“${text}”有多行，请改用行编号：${numbered.map(({ rowId }) => rowId).join('、')}。`,
    );
  return found;
}

type Fields = ChangedRow['fields'];

export function numberOf(fields: Fields): string {
  return Object.hasOwn(fields, 'no') ? String(fields['no']) : '';
}

/** What a row is about, in one line. */
export function titleOf(fields: Fields, { kind, columns }: LedgerInfo): string {
  const key = ALL_KINDS.find(({ id }) => id === kind)?.keyColumn ?? columns.find(({ id }) => id !== 'no')?.id;
  return key !== undefined && Object.hasOwn(fields, key) ? oneLine(String(fields[key])) : '';
}

/** The column that a person means by its header or its id. Fails with `UserError`, which names those there are. */
export function findField({ columns }: LedgerInfo, text: string): string {
  const plain = (header: string): string => header.replaceAll(/\s/g, '');
  const found = columns.find(({ id, header }) => id === text || plain(header) === plain(text));
  if (found) return found.id;
  const known = columns.map(({ header }) => oneLine(header)).join('、');
  throw new UserError(`这本台账没有“${text}”一栏。现有：${known}。`);
}
