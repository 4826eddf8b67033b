import { buildDashboard } from '#core/dashboard/build-dashboard';
import { layOut } from '#core/dashboard/lay-out';
import { fullDate } from '#core/date/chinese-date';
import { writeBoard } from '#xlsx/dashboard/write-board';
import { workbookFile } from '../document-file';
import { ReportRefusedError } from '../report-refused-error';
import type { ReportMaker } from '../report-request';

/** 领导看板. Where others say when they were made it says the day it tells of: the same state gives the same bytes. */
export const dashboardMaker: ReportMaker = {
  vocabulary: [],
  standardTemplate: () => Promise.reject(new ReportRefusedError('report-unknown')),
  make: async ({ input }) => {
    const { asOf } = input;
    const dashboard = buildDashboard({ ...input, updatedAt: asOf });
    const title = `${dashboard.title}（截至${fullDate(asOf)}）`;
    return workbookFile(title, await writeBoard(layOut(dashboard), asOf));
  },
};
