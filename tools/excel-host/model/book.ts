import { type Area, cellArea } from './area';
import { Calendar } from './calendar';
import type { Author } from './comments';
import type { CustomXml } from './custom-xml';
import { type EventKind, EventQueue } from './events';
import type { DefinedName } from './names';
import { noFacts } from './properties';
import { Sheet } from './sheet';
import { forgetSheet } from './sheet-references';
import type { Shift } from './shift';

/** What is selected on a sheet: areas in the order they were selected; the active cell is the top left of the first. */
export type Selected = readonly [Area, ...Area[]];

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** A workbook as Excel has it open. */
export class Book {
  /** In tab order. */
  sheets: Sheet[] = [];
  readonly events = new EventQueue();
  /** Whether dates count from 1904, as in workbooks from old Macs. */
  date1904 = false;
  readonly calendar = new Calendar();
  customXml: readonly CustomXml[] = [];
  readonly facts = noFacts();
  calculationMode: CalculationMode = 'Automatic';
  /** Whoever sits at this Excel. */
  user: Author = { name: '本机用户', email: '' };
  /** Of the order and the names of the sheets; absent where they are not protected. */
  protection: { readonly password?: string } | undefined;
  /** As Excel from June 2026 on: protecting a sheet that is protected, or the opposite, is refused instead of nothing. */
  refusesNeedlessProtection = false;
  /** In the order they were given, of the workbook and of its sheets. */
  names: readonly DefinedName[] = [];
  /** Told when cells of a sheet are inserted or deleted: what the add-in holds follows its cells. */
  readonly followers = new Set<(sheet: Sheet, shift: Shift) => void>();
  /** `Office.context.document.settings` as saved last: JSON texts by name. */
  documentSettings: ReadonlyMap<string, string> = new Map();
  private current: Sheet | undefined;
  private readonly selections = new Map<Sheet, Selected>();
  private ids = 0;

  constructor(public name = '工作簿1.xlsx') {}

  /** A new id, different from all before. */
  newId(): string {
    return `{00000000-0001-0000-${(this.ids++).toString(16).padStart(4, '0').toUpperCase()}-000000000000}`;
  }

  /** The sheet people see. Throws where the book has none yet. */
  get active(): Sheet {
    const sheet = this.current ?? this.sheets[0];
    if (!sheet) throw new Error('a workbook has at least one sheet');
    return sheet;
  }

  /** Puts a sheet at the end. */
  addSheet(name: string): Sheet {
    const sheet = new Sheet(this.newId(), name, this.calendar);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The sheet with this id or, in any case, this name. */
  sheet(key: string): Sheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  activate(sheet: Sheet): void {
    const before = this.active;
    this.current = sheet;
    if (before === sheet) return;
    this.raise('deactivated', before, {});
    this.raise('activated', sheet, {});
  }

  removeSheet(sheet: Sheet): void {
    const index = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.selections.delete(sheet);
    this.names = this.names.filter(({ scope }) => scope !== sheet);
    forgetSheet(this, sheet);
    this.raiseForBook('deleted', { worksheetId: sheet.id, source: 'Local' });
    if (this.current === sheet) {
      this.current = this.sheets[Math.min(index, this.sheets.length - 1)];
      if (this.current) this.raise('activated', this.current, {});
    }
  }

  selection(sheet: Sheet): Selected {
    return this.selections.get(sheet) ?? [cellArea(0, 0)];
  }

  select(sheet: Sheet, selected: Selected): void {
    this.selections.set(sheet, selected);
  }

  /** Tells the handlers of a sheet, and those of all sheets. */
  raise(kind: EventKind, sheet: Sheet, details: Readonly<Record<string, unknown>>): void {
    const told = { ...details, worksheetId: sheet.id };
    this.events.raise({ kind, target: sheet.id, details: told });
    this.events.raise({ kind, target: 'Workbook', details: told });
  }

  /** Tells the handlers of the workbook's collections. */
  raiseForBook(kind: EventKind, details: Readonly<Record<string, unknown>>): void {
    this.events.raise({ kind, target: 'Workbook', details });
  }
}
