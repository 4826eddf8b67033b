import { type DocumentText, gap } from '#core/document/document-text';
import { text, type Vocabulary } from '#core/document/vocabulary';
import { addDays, type CivilDate, monthOf, yearOf } from '#core/date/civil-date';
import { basisSentence } from './report-basis';
import type { ReportInput } from './report-input';

/** What every document of the bureau bears. */
export interface DocumentHead {
  readonly agency: DocumentText;
  readonly number: DocumentText;
  readonly addressees: DocumentText;
  readonly copies: DocumentText;
  /** 成文日期: its day is for the office to fill in. */
  readonly date: DocumentText;
  readonly basis: string;
}

type HeadInput = Pick<ReportInput, 'bureau' | 'number' | 'rules' | 'asOf' | 'basis'>;

function orGap(written: string, what: string): DocumentText {
  return written === '' ? gap(what) : written;
}

/** The first day a document can be issued on: after the day it tells of. */
function firstIssueDay(asOf: CivilDate): CivilDate {
  return addDays(asOf, 1);
}

/** The year of 发文字号: the circular for December is numbered in January. */
export function issueYear(asOf: CivilDate): number {
  return yearOf(firstIssueDay(asOf));
}

function issueDate(asOf: CivilDate): DocumentText {
  const next = firstIssueDay(asOf);
  return [`${yearOf(next)}年${monthOf(next)}月`, ...gap('日期'), '日'];
}

export function documentHead({ bureau, number, rules: { issuing }, asOf, basis }: HeadInput): DocumentHead {
  return {
    agency: orGap(issuing.agency || bureau, '发文机关'),
    number: [
      ...(issuing.codeWord === '' ? gap('发文代字') : [issuing.codeWord]),
      `〔${issueYear(asOf)}〕`,
      ...(number === undefined ? gap('序号') : [String(number)]),
      '号',
    ],
    addressees: orGap(issuing.addressees, '主送机关'),
    copies: orGap(issuing.copies, '抄送机关'),
    date: issueDate(asOf),
    basis: basisSentence(basis, asOf),
  };
}

/** The placeholders that templates of every kind know. */
export const HEAD_VOCABULARY: Vocabulary<{ readonly head: DocumentHead }> = [
  text('发文机关', '发文机关的名称，来自规则设置', ({ head }) => head.agency),
  text('发文字号', '机关代字、年份和序号，如“绵司通〔2023〕15号”', ({ head }) => head.number),
  text('主送机关', '发给谁，来自规则设置', ({ head }) => head.addressees),
  text('抄送机关', '抄送给谁，来自规则设置', ({ head }) => head.copies),
  text('成文日期', '年和月，日由办公室填写', ({ head }) => head.date),
  text('数据来源', '一句话：统计截至哪天，用了哪些台账的哪一版', ({ head }) => head.basis),
];
