import { buildInformationReport } from '#core/report/information/information-report';
import { INFORMATION_VOCABULARY } from '#core/report/information/information-vocabulary';
import { informationTemplate } from '#docx/templates/information-template';
import { documentFile, workbookFile } from '../document-file';
import { ReportRefusedError } from '../report-refused-error';
import type { ReportMaker } from '../report-request';

/** 信息报送通报. */
export const informationMaker: ReportMaker = {
  vocabulary: INFORMATION_VOCABULARY,
  standardTemplate: informationTemplate,
  make: async ({ format, input, template }) => {
    if (input.quotas.length === 0 && input.articles.length === 0)
      throw new ReportRefusedError('report-empty');
    const model = buildInformationReport(input);
    const { title, asOf } = model;
    if (format === 'docx')
      return documentFile(await template(), { vocabulary: INFORMATION_VOCABULARY, model, title, asOf });
    const { writeInformationReport } = await import('#xlsx/report/information/write-information-report');
    return workbookFile(title, await writeInformationReport(model));
  },
};
