import { rolesOf } from '#core/completion/by-unit';
import type { AssessedItem } from '#core/completion/completion';
import { isDoneState, type ItemState, type Light } from '#core/completion/light';
import { looseKey } from '#core/text/normalise';
import type { Pair } from './match-items';

/** What can happen to an item between two days, in the order in which it is told. */
export const MOVE_KINDS = [
  ...(['finished', 'reopened', 'newlyRed', 'noLongerRed'] as const),
  ...(['added', 'removed', 'deadlineChanged', 'unitsChanged'] as const),
];
export type MoveKind = (typeof MOVE_KINDS)[number];

export const MOVE_NAMES: Readonly<Record<MoveKind, string>> = {
  finished: '新完成',
  reopened: '由完成改为未完成',
  newlyRed: '新亮红灯',
  noLongerRed: '红灯消除',
  added: '新增事项',
  removed: '删除事项',
  deadlineChanged: '时限变更',
  unitsChanged: '责任单位变更',
};

/** How an item stood on one of the days. */
export interface StoodAs {
  readonly state: ItemState;
  readonly light: Light;
  /** Chinese: the facts behind the light. */
  readonly reason: string;
  /** The deadline in the ledger's words. */
  readonly deadline: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

/** An item to which something happened; a side is null where there was no such item. */
export interface MovedItem {
  readonly ledger: string;
  readonly no: number | null;
  readonly title: string;
  readonly what: readonly MoveKind[];
  readonly before: StoodAs | null;
  readonly after: StoodAs | null;
}

function stoodAs({ item, assessment: { state, light, reason } }: AssessedItem): StoodAs {
  const named = (wanted: 'lead' | 'support'): string[] =>
    rolesOf(item).flatMap(({ role, unit }) => (role === wanted ? [unit] : []));
  return {
    state,
    light,
    reason,
    deadline: item.deadline.text,
    lead: named('lead'),
    support: named('support'),
  };
}

const unitsText = ({ lead, support }: StoodAs): string =>
  JSON.stringify([[...lead].sort(), [...support].sort()]);

function movesOf(before: StoodAs, after: StoodAs): MoveKind[] {
  const moves: readonly (readonly [MoveKind, boolean])[] = [
    ['finished', !isDoneState(before.state) && isDoneState(after.state)],
    ['reopened', isDoneState(before.state) && !isDoneState(after.state)],
    ['newlyRed', before.light !== 'red' && after.light === 'red'],
    ['noLongerRed', before.light === 'red' && after.light !== 'red'],
    ['deadlineChanged', looseKey(before.deadline) !== looseKey(after.deadline)],
    ['unitsChanged', unitsText(before) !== unitsText(after)],
  ];
  return moves.flatMap(([kind, is]) => (is ? [kind] : []));
}

function addedAs(after: StoodAs): MoveKind[] {
  return after.light === 'red' ? ['newlyRed', 'added'] : ['added'];
}

/** What happened to an item; undefined where nothing did that is worth telling. */
export function movedItem(ledger: string, { before, after }: Pair<AssessedItem>): MovedItem | undefined {
  const item = (after ?? before)?.item;
  if (!item) return undefined;
  const [old, now] = [before ? stoodAs(before) : null, after ? stoodAs(after) : null];
  const what = old && now ? movesOf(old, now) : now ? addedAs(now) : (['removed'] as const);
  if (what.length === 0) return undefined;
  return { ledger, no: item.no, title: item.item, what, before: old, after: now };
}
