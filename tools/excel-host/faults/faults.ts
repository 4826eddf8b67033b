import type { HostErrorCode } from '../richapi/host-error';
import { CellEditing } from './cell-editing';
import { EventFaults } from './event-faults';
import type { TransportError } from './transport-error';

/** A refusal of a batch, as a whole or as the first of its actions. */
export type BatchFault = HostErrorCode | TransportError;

/** What can go wrong between the add-in and the workbook; a test, or a button of the demo page, switches it on. */
export class Faults {
  readonly cellEditing = new CellEditing();
  readonly events = new EventFaults();
  /** How long each batch takes besides, in milliseconds. */
  delay = 0;
  /** Whether an answer that is too long has nulls in it instead of being refused. */
  tooLongIsNull = false;
  /** Whether values written to rows of which a filter hides some land on other rows. */
  filteredWritesScramble = false;
  private readonly ahead: BatchFault[] = [];

  /** `payloadLimit` is in bytes, for requests and for answers. */
  constructor(public payloadLimit: number) {}

  /** Refuses the next batches without doing anything; those that only clean up do not count. */
  failNext(code: BatchFault, times = 1): void {
    this.ahead.push(...Array.from({ length: times }, () => code));
  }

  /** The refusal of the batch that is about to be carried out. */
  takeNext(): BatchFault | undefined {
    return this.ahead.shift();
  }
}
