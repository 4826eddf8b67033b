import { YEAR_END_VOCABULARY } from '#core/report/year-end/year-end-vocabulary';
import { buildYearEndReport } from '#core/report/year-end/year-end-report';
import { yearEndTemplate } from '#docx/templates/year-end-template';
import { documentFile, workbookFile } from '../document-file';
import type { ReportMaker } from '../report-request';

/** 年终名单. */
export const yearEndMaker: ReportMaker = {
  vocabulary: YEAR_END_VOCABULARY,
  standardTemplate: yearEndTemplate,
  make: async ({ format, input, template }) => {
    const model = buildYearEndReport(input);
    const { title, asOf } = model;
    if (format === 'docx')
      return documentFile(await template(), { vocabulary: YEAR_END_VOCABULARY, model, title, asOf });
    const { writeYearEndReport } = await import('#xlsx/report/year-end/write-year-end-report');
    return workbookFile(title, await writeYearEndReport(model));
  },
};
