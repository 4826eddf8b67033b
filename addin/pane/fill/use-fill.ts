import { useState } from 'react';
import type { FillPlace } from '../../worker/fill/fill-rows';
import { useWorkbook } from '../workbook/workbook-context';
import { itemName } from './item-name';
import { type Draft, type DraftDesk, useDraft } from './use-draft';
import { isSamePlace } from './walk';

const MOVED = '这一项所在的行已有变动，没有保存。请记下所填内容，放弃修改后从列表重新打开。';

/** Where the clerk can go: to the form of an item, or back to the list. */
export type FillTarget = FillPlace | 'list';

export interface FillDesk extends Pick<DraftDesk, 'draft' | 'isDirty' | 'edit'> {
  /** The item whose form is open. */
  readonly place: FillPlace | undefined;
  readonly busy: boolean;
  /** What is typed meanwhile would be lost. */
  readonly isSaving: boolean;
  /** Where the clerk wanted to go with something not yet saved. */
  readonly pending: FillTarget | undefined;
  /** Goes there; with something not yet saved it waits for the clerk's word. */
  readonly go: (to: FillTarget) => void;
  /** Writes what was filled in into the sheet, then goes on. */
  readonly save: (then?: FillTarget) => Promise<void>;
  /** Gives up what was filled in, then goes where the clerk wanted to. */
  readonly discard: () => void;
  readonly stay: () => void;
}

type Saving =
  | 'saved'
  /** Nothing was written, and the form stays open: it says why. */
  | 'kept';

/** Writes a draft into the sheet. */
function useSaving({ complain }: DraftDesk): (draft: Draft) => Promise<Saving> {
  const { service, change, notify } = useWorkbook();
  return async ({ item, form }) => {
    const plan = await service.planFill({ place: item.place, seen: item.form, form });
    if ('gone' in plan) {
      notify({ intent: 'warning', text: MOVED });
      return 'kept';
    }
    if ('problems' in plan) {
      complain(plan.problems);
      return 'kept';
    }
    const text = `已保存“${itemName(item, 12)}”：${plan.headers.join('、')}。`;
    if (plan.headers.length > 0) await change(text, plan.changes);
    else notify({ intent: 'info', text: '没有要保存的改动。' });
    return 'saved';
  };
}

/** Filling in one item after another. */
export function useFill(unit: string): FillDesk {
  const { attempt, reading } = useWorkbook();
  const [place, setPlace] = useState<FillPlace>();
  const [pending, setPending] = useState<FillTarget>();
  const [isSaving, setSaving] = useState(false);
  const desk = useDraft(place, unit);
  const { draft, isDirty, edit, reset } = desk;
  const write = useSaving(desk);

  const goNow = (to: FillTarget | undefined): void => {
    setPending(undefined);
    if (to !== undefined) setPlace(to === 'list' ? undefined : to);
  };
  const save = async (then?: FillTarget): Promise<void> => {
    if (!draft) return;
    setSaving(true);
    await attempt(async () => {
      if ((await write(draft)) === 'kept') return;
      reset();
      goNow(then);
    });
    setPending(undefined);
    setSaving(false);
  };
  const go = (to: FillTarget): void => {
    if (to !== 'list' && isSamePlace(to, place)) setPending(undefined);
    else if (isDirty) setPending(to);
    else goNow(to);
  };
  return {
    ...{ place, draft, isDirty, edit, pending, go, save, isSaving, busy: isSaving || reading.busy },
    discard: () => {
      reset();
      goNow(pending);
    },
    stay: () => {
      setPending(undefined);
    },
  };
}
