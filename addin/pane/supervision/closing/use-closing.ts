import { useState } from 'react';
import type { KnownClosingState } from '#core/closing/closing-state';
import type { ClosingActor } from '#core/closing/closing-steps';
import type { ClosingLine } from '../../../worker/supervision/closing-view';
import { itemName } from '../../fill/item-name';
import { useWorkbook } from '../../workbook/workbook-context';

const LABELS: Readonly<Record<ClosingActor, Partial<Readonly<Record<KnownClosingState, string>>>>> = {
  unit: { applied: '申请销号', open: '撤回' },
  office: { applied: '代为申请', reviewing: '开始复核', closed: '销号', returned: '退回', open: '撤回' },
};

/** What a step does, as its button says; undefined for one that takes a review back, which nobody needs a button for. */
export function stepLabel(
  { group }: Pick<ClosingLine, 'group'>,
  actor: ClosingActor,
  to: KnownClosingState,
): string | undefined {
  return group === 'review' && to === 'applied' ? undefined : LABELS[actor][to];
}

export interface ClosingDesk {
  readonly busy: boolean;
  readonly take: (line: ClosingLine, to: KnownClosingState, reason?: string) => Promise<boolean>;
}

/** Takes items a step on: written into the sheet, taken back by 撤销, sent with the next 同步. */
export function useClosing(actor: ClosingActor): ClosingDesk {
  const { service, attempt, change, notify } = useWorkbook();
  const [busy, setBusy] = useState(false);
  const take: ClosingDesk['take'] = async (line, to, reason) => {
    setBusy(true);
    let isDone = false;
    await attempt(async () => {
      const asked = { place: line.place, actor, to, ...(reason !== undefined && { reason }) };
      const plan = await service.planClosing(asked);
      if ('refused' in plan) notify({ intent: 'warning', text: plan.refused });
      else {
        const step = stepLabel(line, actor, to) ?? '';
        await change(`“${itemName(line, 12)}”：${step}，同步后生效。`, plan.changes);
        isDone = true;
      }
    });
    setBusy(false);
    return isDone;
  };
  return { busy, take };
}
