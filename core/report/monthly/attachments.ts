import { monthOf } from '#core/date/civil-date';
import { list, text, type Vocabulary, when } from '#core/document/vocabulary';
import type { Light } from '#core/completion/light';
import type { MonthlyReport } from '../monthly-report';
import { nextMonthText } from './upcoming-prose';

/** What follows the text of 月度通报, in the order the text refers to it. */
export const ATTACHMENTS = ['单位', '红灯', '黄灯', '报送', '信息', '督导', '下月', '说明'] as const;
export type Attachment = (typeof ATTACHMENTS)[number];

type Attached = Pick<
  MonthlyReport,
  'asOf' | 'total' | 'units' | 'attention' | 'lamps' | 'reporting' | 'quota' | 'findings' | 'upcoming'
>;

function isLit({ attention }: Attached, light: Light): boolean {
  return attention.some((line) => line.light === light);
}

/** Whether there is something to print in it. */
function hasAttachment(attachment: Attachment, report: Attached): boolean {
  switch (attachment) {
    case '单位':
      return report.units.length > 0;
    case '红灯':
      return isLit(report, 'red');
    case '黄灯':
      return isLit(report, 'yellow');
    case '报送':
      return (report.reporting?.unreported.length ?? 0) > 0;
    case '信息':
      return report.quota.total.quota > 0;
    case '督导':
      return report.findings.pending.length > 0;
    case '下月':
      return report.upcoming.lines.length > 0;
    case '说明':
      return report.total.total > 0 || report.quota.total.quota > 0;
  }
}

function attachmentName(attachment: Attachment, { asOf, lamps }: Attached): string {
  const lamp = (light: Light): string => lamps.find((one) => one.light === light)?.name ?? '';
  switch (attachment) {
    case '单位':
      return '各责任单位牵头事项完成情况表';
    case '红灯':
      return `${lamp('red')}事项清单`;
    case '黄灯':
      return `${lamp('yellow')}事项清单`;
    case '报送':
      return `${monthOf(asOf)}月进展未报送单位名单`;
    case '信息':
      return '信息任务完成情况表';
    case '督导':
      return '督导检查未整改到位问题清单';
    case '下月':
      return `${nextMonthText(asOf)}到期事项清单`;
    case '说明':
      return '统计口径和数据来源说明';
  }
}

/** `附件2`, among those there are; `附件` where it is the only one, empty where it is left out. */
export function attachmentLabel(attachment: Attachment, report: Attached): string {
  const there = ATTACHMENTS.filter((one) => hasAttachment(one, report));
  const place = there.indexOf(attachment);
  if (place === -1) return '';
  return there.length === 1 ? '附件' : `附件${place + 1}`;
}

/** As wide as “附件：”. */
const UNDER_IT = '\u3000'.repeat(3);

/** 附件说明, a paragraph each: `附件：1.红灯事项清单`, then `2.…` under it. */
export function attachmentNotes(report: Attached): readonly string[] {
  const names = ATTACHMENTS.filter((one) => hasAttachment(one, report)).map((one) =>
    attachmentName(one, report),
  );
  return names.map(
    (name, index) => (index === 0 ? '附件：' : UNDER_IT) + (names.length === 1 ? '' : `${index + 1}.`) + name,
  );
}

/** The placeholders of the attachments. */
export const ATTACHMENT_VOCABULARY: Vocabulary<MonthlyReport> = [
  list('附件说明', '正文之后的附件目录；每个{段落}一行', attachmentNotes, [
    text('段落', '如“附件：1.红灯事项清单”', (line) => line),
  ]),
  when('有说明附件', '有统计口径可以说明', (report) => hasAttachment('说明', report)),
  ...ATTACHMENTS.flatMap((attachment) => [
    text<MonthlyReport>(
      `${attachment}附件`,
      `“${attachment}”附件的序号，如“附件2”；没有内容的附件不占序号`,
      (report) => attachmentLabel(attachment, report),
    ),
    text<MonthlyReport>(`${attachment}附件名`, `“${attachment}”附件的名称`, (report) =>
      attachmentName(attachment, report),
    ),
  ]),
];
