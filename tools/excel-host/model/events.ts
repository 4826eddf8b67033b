/** The events of the client library by the numbers on the wire. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

export type EventKind = keyof typeof EVENT;

/** Who caused an event: this Excel, or another person in the same workbook. */
export type EventSource = 'Local' | 'Remote';

export interface HostEvent {
  readonly kind: EventKind;
  /** The id of the sheet or table it is about, or `Workbook` for the handlers of a collection. */
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Events that wait to be told to the add-in: a batch's own come after its answer, a person's at once. */
export class EventQueue {
  /** As `context.runtime.enableEvents`: what happens while it is off is never told. */
  enabled = true;
  private waiting: HostEvent[] = [];

  raise(event: HostEvent): void {
    if (this.enabled) this.waiting.push(event);
  }

  /**
   * The same, save that it may come to one with the last event of its kind for its target: `join` says what the two are
   * together, or undefined where they stay two.
   */
  raiseJoined(event: HostEvent, join: (earlier: HostEvent) => HostEvent | undefined): void {
    const key = ({ kind, target }: HostEvent): string => `${kind} ${target}`;
    const index = this.waiting.map(key).lastIndexOf(key(event));
    const last = this.waiting[index];
    const joined = this.enabled && last ? join(last) : undefined;
    if (joined) this.waiting[index] = joined;
    else this.raise(event);
  }

  /** Takes out what waits. */
  take(): readonly HostEvent[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
