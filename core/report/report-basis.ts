import { fullDate } from '#core/date/chinese-date';
import type { CivilDate } from '#core/date/civil-date';

/** A ledger that figures were reckoned from, in the state it was read in. */
export interface BasisLedger {
  /** What reports call it. */
  readonly name: string;
  readonly rows: number;
  /** The store's revision; absent for a file. */
  readonly revision?: number;
  /** The file's name and the first characters of its SHA-256; absent for a store. */
  readonly file?: { readonly name: string; readonly digest: string };
}

/** What a report was reckoned from. It holds no time of making: the same state gives the same report. */
export type ReportBasis = readonly BasisLedger[];

/** A workbook holds several ledgers: its file is named with the first of them. */
function sourceText({ name, rows, revision, file }: BasisLedger, index: number, all: ReportBasis): string {
  const isSameFile = file !== undefined && all[index - 1]?.file?.digest === file.digest;
  const state = [
    `${rows}行`,
    ...(revision === undefined ? [] : [`第${revision}版`]),
    ...(file ? [isSameFile ? '同一文件' : `文件“${file.name}”，校验码${file.digest}`] : []),
  ];
  return `${name}（${state.join('，')}）`;
}

/** In one sentence: as of when, and from which states of which ledgers. */
export function basisSentence(basis: ReportBasis, asOf: CivilDate): string {
  const sources = basis.length === 0 ? '没有台账' : basis.map(sourceText).join('、');
  return `统计截至${fullDate(asOf)}。数据来源：${sources}。`;
}
