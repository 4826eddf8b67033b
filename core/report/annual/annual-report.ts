import type { CivilDate } from '#core/date/civil-date';
import { STATE_NAMES } from '#core/completion/light';
import { gap } from '#core/document/document-text';
import { type DocumentHead, documentHead } from '#core/report/document-head';
import type { ReportInput } from '#core/report/report-input';
import { uniqueBy } from '#core/scoring/unique-by';
import { type AnnualFacts, annualFacts, lastDay } from './annual-facts';
import type { AnnualItem } from './annual-items';
import { type Figure, figuresIn, type Prose } from './figure';
import { type FunctionFacts, functionSection, type FunctionSection } from './function-section';
import { ALL_FUNCTIONS, OTHER_WORK } from './functions';
import { informationSection } from './information-section';
import { leaderSection } from './leader-section';
import { nextYear } from './next-year';
import { openingProse } from './opening';
import { type Point, shortcomings } from './shortcomings';

/** An item as the appendix shows it, so that the bureau can check where it is reported. */
export interface ItemPlacement {
  readonly ledger: string;
  readonly row: number | null;
  readonly no: number | null;
  readonly item: string;
  readonly state: string;
  /** Which word in which column put it there. */
  readonly because: string;
}

export interface FunctionPlacements {
  readonly name: string;
  readonly items: readonly ItemPlacement[];
}

/** 年度法治政府建设情况报告: a draft. Every figure names its rows, and what a person must write is a marked place. */
export interface AnnualReport {
  readonly head: DocumentHead;
  /** The year the report is for. */
  readonly year: number;
  /** Everything is as at the end of this day. */
  readonly asOf: CivilDate;
  /** Whether the year was not over yet. */
  readonly isEarly: boolean;
  readonly title: string;
  readonly preface: Prose;
  readonly opening: Prose;
  /** By function, then the year's information. */
  readonly sections: readonly FunctionSection[];
  readonly leaders: readonly Prose[];
  readonly shortcomings: readonly Point[];
  readonly plans: readonly Point[];
  /** Every figure of the text once, in order. */
  readonly figures: readonly Figure[];
  /** Every item once, by function. */
  readonly placements: readonly FunctionPlacements[];
}

function byFunction({ items, articles }: AnnualFacts): readonly FunctionFacts[] {
  return ALL_FUNCTIONS.map((of) => ({
    of,
    items: items.filter(({ classification }) => classification.of === of),
    articles: articles.filter((article) => article.of === of),
  }));
}

/** Whether there is something to tell of a function: what cannot be placed is no section of its own. */
function isTold({ of, items, articles }: FunctionFacts): boolean {
  const isTakenUp = articles.some(({ adopted, commented }) => adopted !== null || commented !== null);
  return items.length > 0 || (of !== OTHER_WORK && isTakenUp);
}

/** Functions of which the ledgers tell nothing; a report usually does. */
function untoldProse(functions: readonly FunctionFacts[]): readonly Prose[] {
  const names = functions
    .filter((facts) => facts.of !== OTHER_WORK && !isTold(facts))
    .map(({ of }) => of.name);
  return names.length === 0 ? [] : [[{ gap: `台账没有涉及的职能，如有工作请补写：${names.join('、')}` }]];
}

function sectionsOf(facts: AnnualFacts): readonly FunctionSection[] {
  const functions = byFunction(facts);
  const information = informationSection(facts);
  return [
    ...functions.filter(isTold).map(functionSection),
    { ...information, paragraphs: [...information.paragraphs, ...untoldProse(functions)] },
  ];
}

function placementsOf(facts: AnnualFacts): readonly FunctionPlacements[] {
  return byFunction(facts)
    .filter(({ items }) => items.length > 0)
    .map(({ of, items }) => ({ name: of.name, items: items.map(placementOf) }));
}

function placementOf({ assessed, classification, source }: AnnualItem): ItemPlacement {
  const { ledger, row, no } = source;
  return {
    ...{ ledger, row, no },
    item: assessed.item.item,
    state: STATE_NAMES[assessed.assessment.state],
    because: classification.because,
  };
}

function prefaceOf({ year }: AnnualFacts): Prose {
  return [
    { gap: '指导思想和全年工作的总体评价，一两句话' },
    `。按照《法治政府建设与责任落实督察工作规定》，现将${year}年度法治政府建设情况报告如下。`,
  ];
}

/** It goes to the authorities above, not to those whom the circulars of 规则设置 go to. */
function headOf(input: ReportInput): DocumentHead {
  return {
    ...documentHead(input),
    number: gap('发文字号'),
    addressees: gap('主送机关，如本级党委、政府和上一级司法行政机关'),
    copies: gap('抄送机关，如本级党委法治建设议事协调机构的办事机构'),
  };
}

/** The report of the year of the ledgers, at the end of the day `asOf`. */
export function buildAnnualReport(input: ReportInput): AnnualReport {
  const facts = annualFacts(input);
  const { year, asOf } = facts;
  const agency = input.rules.issuing.agency || input.bureau;
  const parts = {
    preface: prefaceOf(facts),
    opening: openingProse(facts),
    sections: sectionsOf(facts),
    leaders: leaderSection(facts),
    shortcomings: shortcomings(facts),
    plans: nextYear(facts),
  };
  const texts = [
    parts.opening,
    ...parts.sections.flatMap(({ paragraphs }) => paragraphs),
    ...parts.leaders,
    ...[...parts.shortcomings, ...parts.plans].flatMap(({ paragraphs }) => paragraphs),
  ];
  return {
    head: headOf(input),
    year,
    asOf,
    isEarly: asOf < lastDay(year),
    title: `${agency}关于${year}年度法治政府建设情况的报告`,
    ...parts,
    figures: uniqueBy(texts.flatMap(figuresIn), ({ about }) => about),
    placements: placementsOf(facts),
  };
}
