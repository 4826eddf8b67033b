import { assessItem } from '#core/completion/assess-item';
import { colourByFindings } from '#core/completion/colour-by-findings';
import type { ItemAssessment } from '#core/completion/light';
import type { FillSource } from '#core/fill/fill-source';
import { findingsOf } from '#core/inspection/findings-of-items';
import type { OpenedBook } from '../opened-book';

/** How an item stands on the day of the reading: what 完成情况 says of it. */
export function assessSource({ input }: OpenedBook, { entry, understood, asOf }: FillSource): ItemAssessment {
  const { lights } = input.rules;
  const assessment = assessItem(entry.item, asOf, lights, understood.year);
  return colourByFindings(assessment, findingsOf(input).ofItem.get(entry.item) ?? [], lights);
}

/** The open findings at an item that the reason of its light does not tell of already. */
export function untoldFindings({ findings = [], reason }: ItemAssessment): string[] {
  return findings.filter((finding) => !reason.includes(finding));
}
