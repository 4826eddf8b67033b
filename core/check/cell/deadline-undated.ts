import type { Deadline } from '#core/deadline/deadline';
import { deadlineCheck } from '../deadline-check';

const REASONS: Readonly<Partial<Record<Deadline['type'], string>>> = {
  'long-term': '长期性工作',
  external: '等待上级或有关单位安排',
};

/** Deadline cells that rightly name no day. */
export const deadlineUndated = deadlineCheck('deadline-undated', ({ type }) => {
  const reason = REASONS[type];
  return reason === undefined ? undefined : { params: { reason } };
});
