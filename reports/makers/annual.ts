import { buildAnnualReport } from '#core/report/annual/annual-report';
import { ANNUAL_VOCABULARY } from '#core/report/annual/annual-vocabulary';
import { annualTemplate } from '#docx/templates/annual-template';
import { documentFile } from '../document-file';
import type { ReportMaker } from '../report-request';

/** 年度法治政府建设情况报告. */
export const annualMaker: ReportMaker = {
  vocabulary: ANNUAL_VOCABULARY,
  standardTemplate: annualTemplate,
  make: async ({ input, template }) => {
    const model = buildAnnualReport(input);
    const { title } = model;
    return documentFile(await template(), {
      vocabulary: ANNUAL_VOCABULARY,
      ...{ model, title, asOf: input.asOf },
    });
  },
};
