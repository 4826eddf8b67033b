import { fullDate } from '#core/date/chinese-date';
import { ACCEPTANCE_VOCABULARY } from '#core/report/acceptance/acceptance-vocabulary';
import { buildAcceptanceForms } from '#core/report/acceptance/build-acceptance-forms';
import { acceptanceTemplate } from '#docx/templates/acceptance-template';
import { documentFile } from '../document-file';
import { ReportRefusedError } from '../report-refused-error';
import type { ReportMaker } from '../report-request';

/** 结项验收表: of all items that are to be accepted, or of those that one unit leads. */
export const acceptanceMaker: ReportMaker = {
  vocabulary: ACCEPTANCE_VOCABULARY,
  standardTemplate: acceptanceTemplate,
  make: async ({ input, unit, template }) => {
    const model = buildAcceptanceForms(input, { unit });
    if (model.forms.length === 0)
      throw new ReportRefusedError(unit === undefined ? 'report-empty' : 'report-unit-unknown');
    const { asOf } = input;
    const title = `结项验收表（${model.unit === '' ? '' : `${model.unit}，`}截至${fullDate(asOf)}）`;
    return documentFile(await template(), { vocabulary: ACCEPTANCE_VOCABULARY, model, title, asOf });
  },
};
