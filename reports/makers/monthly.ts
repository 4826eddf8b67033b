import { MONTHLY_VOCABULARY } from '#core/report/monthly/monthly-vocabulary';
import { buildMonthlyReport } from '#core/report/monthly-report';
import { monthlyTemplate } from '#docx/templates/monthly-template';
import { documentFile, workbookFile } from '../document-file';
import type { ReportMaker } from '../report-request';

/** 月度通报. */
export const monthlyMaker: ReportMaker = {
  vocabulary: MONTHLY_VOCABULARY,
  standardTemplate: monthlyTemplate,
  make: async ({ format, input, template }) => {
    const model = buildMonthlyReport(input);
    const { heading: title, asOf } = model;
    if (format === 'docx')
      return documentFile(await template(), { vocabulary: MONTHLY_VOCABULARY, model, title, asOf });
    const { writeMonthlyReport } = await import('#xlsx/report/write-monthly-report');
    return workbookFile(title, await writeMonthlyReport(model));
  },
};
