import { chineseNumber } from '../name-list';
import type { MonthlyReport } from '../monthly-report';

/** The chapters of 月度通报, in their order. */
export const CHAPTERS = ['总体', '单位', '亮灯', '报送', '信息', '督导', '下月', '要求'] as const;
export type Chapter = (typeof CHAPTERS)[number];

type Told = Pick<MonthlyReport, 'total' | 'reporting' | 'quota' | 'findings'>;

/** Whether there is anything to say in a chapter. */
export function hasChapter(chapter: Chapter, { total, reporting, quota, findings }: Told): boolean {
  switch (chapter) {
    case '单位':
    case '亮灯':
    case '下月':
      return total.total > 0;
    case '报送':
      return reporting !== null;
    case '信息':
      return quota.total.quota > 0;
    case '督导':
      return findings.total > 0;
    case '总体':
      return total.total > 0 || (quota.total.quota === 0 && findings.total === 0);
    case '要求':
      return true;
  }
}

/** `四`: the number a chapter has when those with nothing to say are left out; empty for one of these. */
export function chapterNumber(chapter: Chapter, report: Told): string {
  const told = CHAPTERS.filter((one) => hasChapter(one, report));
  const place = told.indexOf(chapter);
  return place === -1 ? '' : chineseNumber(place + 1);
}
