import type { AssessedItem } from '#core/completion/completion';
import type { ItemState, Light } from '#core/completion/light';
import { assessLedger, computeStatus, type Status } from '#core/completion/status';
import { statusInput } from '#core/completion/status-input';
import { BOARD_NAME } from '#core/dashboard/board-sheet';
import type { CivilDate } from '#core/date/civil-date';
import { joinParts } from '#core/ledger/continuation';
import { contentOfWorkbooks } from '#core/ledger/ledger-content';
import type { LampLooks } from '#core/rules/lamp-looks';
import { itemLine } from '#core/report/item-lines';
import type { OpenedBook } from '../opened-book';
import { untoldFindings } from './assess-source';
import { type MilestoneView, milestoneViews } from './milestone-views';
import { quotaPlaces, type RowPlace, rowPlace } from './row-place';
import { understoodOn } from './understood-on';

/** An item as the pane lists it. */
export interface ItemView extends RowPlace {
  /** The place of its ledger in the status. */
  readonly ledger: number;
  readonly no: number | null;
  readonly title: string;
  readonly light: Light;
  readonly state: ItemState;
  /** The facts behind the light, in Chinese. */
  readonly reason: string;
  /** The day an open item is held to at present, else its final due date; null where it has none. */
  readonly due: CivilDate | null;
  /** `YYYY-MM` of the final due date, the month it counts for; null where it has none. */
  readonly month: string | null;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** What inspections found at it and is not put right yet, besides what the reason tells; in Chinese. */
  readonly findings: readonly string[];
  /** Where there are several. */
  readonly milestones: readonly MilestoneView[];
}

/** How a workbook stands on a day: the figures of `taizhang status`, and the rows behind them. */
export interface CompletionView {
  readonly status: Status;
  /** In the order of the sheets. */
  readonly items: readonly ItemView[];
  /** The row of each entry of `status.quota`. */
  readonly quotaPlaces: readonly RowPlace[];
  /** Names of the project ledgers that have no columns to tell progress in. */
  readonly withoutProgress: readonly string[];
  /** Whether there is a sheet of the board's name. */
  readonly hasBoard: boolean;
}

type ItemFacts = Pick<ItemView, keyof RowPlace | 'ledger' | 'milestones'>;

function itemView(assessed: AssessedItem, facts: ItemFacts, looks: LampLooks): ItemView {
  const { no, item: title, lead, support, state, light, reason, due } = itemLine('', assessed, looks);
  const month = assessed.assessment.due?.slice(0, 7) ?? null;
  const findings = untoldFindings(assessed.assessment);
  return { ...facts, no, title, light, state, reason, due, month, lead, support, findings };
}

/** Completion at the end of the day `asOf`. */
export function completionView(book: OpenedBook, asOf: CivilDate): CompletionView {
  const understood = understoodOn(book, asOf);
  const input = statusInput(contentOfWorkbooks([understood]), asOf);
  const status = computeStatus(input);
  const projects = joinParts(understood.ledgers).filter((parts) =>
    parts.some(({ items }) => items.length > 0),
  );
  const items = projects.flatMap(([first, ...others], at) =>
    [first, ...others].flatMap(({ ledger, items: rows }) => {
      const { id: kind, name } = ledger.kind;
      const assessed = assessLedger(
        { kind, name, year: first.year, items: rows.map(({ item }) => item) },
        input,
      );
      const basis = { asOf, rules: input.rules.lights, ledgerYear: first.year };
      return assessed.map((one) =>
        itemView(
          one,
          {
            ...rowPlace(ledger, one.item.row),
            ledger: at,
            milestones: milestoneViews(one.item, basis),
          },
          input.rules.looks,
        ),
      );
    }),
  );
  return {
    status,
    items,
    quotaPlaces: quotaPlaces(understood.ledgers, status.quota),
    withoutProgress: projects
      .filter((parts) => parts.every((part) => part.items.every(({ item }) => item.progress === undefined)))
      .map(([{ ledger }]) => ledger.kind.name),
    hasBoard: book.workbook.grids.some(({ sheet }) => sheet === BOARD_NAME),
  };
}
