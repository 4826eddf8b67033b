import type { FileFolder, FileKey } from '../usecases/file-store';
import type { LedgerKey, MutationKey } from '../usecases/ledger-store';

/**
 * One table. The bureau is part of every key, so that a policy on leading keys can fence bureaus off.
 *
 *   PK                       SK                                holds
 *   BUREAU#b                 HEAD#ledger                       revision and description of a ledger
 *   BUREAU#b                 TOTALS#ledger                     running totals of a ledger
 *   BUREAU#b#LEDGER#ledger   COMMIT#000000000000042            the log
 *   BUREAU#b#LEDGER#ledger   MUTATION#client#mutation          the revision of a push
 *   BUREAU#b#LEDGER#ledger   ROW#row                           the current row
 *   FILES#BUREAU#b           FILE#folder#name                  what is known of a file, and its edition
 *   FILES#BUREAU#b           PART#folder#name#edition#0001     a part of an edition of a file
 *   BUREAUS                  BUREAU#b                          that there is the bureau
 *
 * Ids hold no `#` (see core/protocol/identifiers). Only what lies among the files is ever deleted by the service, so
 * that a policy on leading keys can keep everything else from it.
 */
export interface ItemKey {
  readonly PK: string;
  readonly SK: string;
}

/** A range of sort keys within a partition, both ends included. */
export interface Span {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
}

const HEAD = 'HEAD#';
const TOTALS = 'TOTALS#';
const COMMIT = 'COMMIT#';
const ROW = 'ROW#';
/** Zero-padded, so that keys sort as numbers do. */
const REV_WIDTH = 15;
/** Sorts after every id; they are plain ASCII without it. */
const AFTER_ALL = '~';

function bureauPartition(bureau: string): string {
  return `BUREAU#${bureau}`;
}

function ledgerPartition({ bureau, ledgerId }: LedgerKey): string {
  return `BUREAU#${bureau}#LEDGER#${ledgerId}`;
}

function allWith(partition: string, prefix: string): Span {
  return { partition, from: prefix, to: prefix + AFTER_ALL };
}

export function headKey({ bureau, ledgerId }: LedgerKey): ItemKey {
  return { PK: bureauPartition(bureau), SK: `${HEAD}${ledgerId}` };
}

export function totalsKey({ bureau, ledgerId }: LedgerKey): ItemKey {
  return { PK: bureauPartition(bureau), SK: `${TOTALS}${ledgerId}` };
}

export function commitKey(key: LedgerKey, rev: number): ItemKey {
  return { PK: ledgerPartition(key), SK: `${COMMIT}${String(rev).padStart(REV_WIDTH, '0')}` };
}

export function rowKey(key: LedgerKey, rowId: string): ItemKey {
  return { PK: ledgerPartition(key), SK: `${ROW}${rowId}` };
}

export function mutationKey(key: LedgerKey, { clientId, mutationId }: MutationKey): ItemKey {
  return { PK: ledgerPartition(key), SK: `MUTATION#${clientId}#${mutationId}` };
}

export function headSpan(bureau: string): Span {
  return allWith(bureauPartition(bureau), HEAD);
}

export function totalsSpan(bureau: string): Span {
  return allWith(bureauPartition(bureau), TOTALS);
}

export function commitSpan(key: LedgerKey): Span {
  return allWith(ledgerPartition(key), COMMIT);
}

export function rowSpan(key: LedgerKey): Span {
  return allWith(ledgerPartition(key), ROW);
}

const FILE = 'FILE#';
const PART = 'PART#';
const PART_WIDTH = 4;
const BUREAU = 'BUREAU#';

function filePartition(bureau: string): string {
  return `FILES#${bureauPartition(bureau)}`;
}

export function fileKey({ bureau, folder, name }: FileKey): ItemKey {
  return { PK: filePartition(bureau), SK: `${FILE}${folder}#${name}` };
}

export function fileSpan(bureau: string, folder: FileFolder): Span {
  return allWith(filePartition(bureau), `${FILE}${folder}#`);
}

/** A part of a file, counted from 0. */
export function partKey({ bureau, folder, name }: FileKey, edition: string, part: number): ItemKey {
  const SK = `${PART}${folder}#${name}#${edition}#${String(part).padStart(PART_WIDTH, '0')}`;
  return { PK: filePartition(bureau), SK };
}

/** All parts of an edition, or of all editions of a file. */
export function partSpan({ bureau, folder, name }: FileKey, edition?: string): Span {
  const file = `${PART}${folder}#${name}#`;
  return allWith(filePartition(bureau), edition === undefined ? file : `${file}${edition}#`);
}

export function bureauKey(bureau: string): ItemKey {
  return { PK: 'BUREAUS', SK: `${BUREAU}${bureau}` };
}

export const BUREAU_SPAN: Span = allWith('BUREAUS', BUREAU);

/** The ledger an item belongs to. */
export function ledgerOf({ PK, SK }: ItemKey): LedgerKey | undefined {
  const [, bureau, ledgerInPK] = /^BUREAU#([^#]+)(?:#LEDGER#([^#]+))?$/.exec(PK) ?? [];
  const ledgerId = ledgerInPK ?? /^(?:HEAD|TOTALS)#([^#]+)$/.exec(SK)?.[1];
  return bureau !== undefined && ledgerId !== undefined ? { bureau, ledgerId } : undefined;
}
