import { fullDate } from '#core/date/chinese-date';
import { monthOf, yearOf } from '#core/date/civil-date';
import { buildSlips, slipOf } from '#core/report/slips/build-slips';
import type { Slip } from '#core/report/slips/slip';
import { slipFileNames } from '#core/report/slips/slip-file-names';
import { SLIP_VOCABULARY } from '#core/report/slips/slips-vocabulary';
import { slipsTemplate } from '#docx/templates/slips-template';
import { documentFile } from '../document-file';
import type { ReportFile } from '../report-file';
import { ReportRefusedError } from '../report-refused-error';
import type { Order, ReportMaker } from '../report-request';
import { zipFile } from '../zip-file';

function slipFile(template: Uint8Array, slip: Slip): ReportFile {
  const { unit, asOf } = slip;
  const title = `督办单（${unit}，截至${fullDate(asOf)}）`;
  return documentFile(template, { vocabulary: SLIP_VOCABULARY, model: slip, title, asOf });
}

async function oneSlip(unit: string, { input, template }: Order): Promise<ReportFile> {
  const slip = slipOf(input, unit);
  if (!slip) throw new ReportRefusedError('report-unit-unknown');
  return slipFile(await template(), slip);
}

async function allSlips({ input, template }: Order): Promise<ReportFile> {
  const slips = buildSlips(input);
  if (slips.length === 0) throw new ReportRefusedError('report-empty');
  const filled = await template();
  const names = slipFileNames(slips);
  const files = slips.map((slip, at) => ({ ...slipFile(filled, slip), name: names[at] ?? '' }));
  return zipFile(`${yearOf(input.asOf)}年${monthOf(input.asOf)}月督办单.zip`, files);
}

/** 督办单: of one unit as a document, of all units that need one as a zip. */
export const slipsMaker: ReportMaker = {
  vocabulary: SLIP_VOCABULARY,
  standardTemplate: slipsTemplate,
  make: (order) => (order.unit === undefined ? allSlips(order) : oneSlip(order.unit, order)),
};
