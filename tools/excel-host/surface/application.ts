import type { HostClassPart } from '../richapi/host-class';
import { recalculate } from '../model/calculate';
import { CultureInfo } from './annotation-proxies';
import { eventRegistrations } from './event-registrations';
import type { Application, Workbook } from './proxies';

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const CALCULATION_TYPES = ['Recalculate', 'Full', 'FullRebuild'] as const;

/** Excel as a program. */
export const application: HostClassPart<Application> = {
  get: {
    CalculationEngineVersion: () => 191029,
    CalculationMode: ({ book }) => book.calculationMode,
    CalculationState: () => 'Done',
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: ({ book }, value) => {
      book.calculationMode = value.choice(CALCULATION_MODES);
    },
  },
  nav: { CultureInfo: ({ book }) => new CultureInfo(book) },
  call: {
    Calculate: ({ book }, args) => {
      args.choice(CALCULATION_TYPES);
      recalculate(book);
    },
    // Nothing is computed or drawn before a batch is over.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const cultureInfo: HostClassPart<CultureInfo> = { get: { Name: () => 'zh-CN' } };

/** One workbook is open, always active, and nothing is saved by itself: these are never told. */
export const workbookEvents: HostClassPart<Workbook> = eventRegistrations(
  'Activated',
  'AutoSaveSettingChanged',
);
