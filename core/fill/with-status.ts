import type { CivilDate } from '#core/date/civil-date';
import type { FillForm } from './fill-form';

const DONE = '已完成';

/**
 * The form once 状态 is chosen: 已完成 brings the whole share and today with it, where no day is given yet; going back on
 * it takes both away again.
 */
export function withStatus(form: FillForm, status: string, seen: FillForm, asOf: CivilDate): FillForm {
  if (status === DONE) {
    return { ...form, status, percent: '100', doneOn: form.doneOn === '' ? asOf : form.doneOn };
  }
  if (form.status !== DONE) return { ...form, status };
  const before = seen.percent === '100' ? '' : seen.percent;
  return { ...form, status, doneOn: '', percent: form.percent === '100' ? before : form.percent };
}
