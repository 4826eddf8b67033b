import { DEFAULT_RULES } from '#core/rules/rule-set';
import { judgeClosing } from './judge-closing';
import { isAcceptance } from './row-units';
import { ALLOWED, changedColumns, type Decision, denial, type RowWrite } from './row-write';

/** Whether the bureau's 规则设置 has a say in what the office writes here. Reading them costs; most writes do without. */
export function officeNeedsRules(write: RowWrite): boolean {
  const { kind, after } = write;
  if (kind?.family !== 'project' || !after) return false;
  return changedColumns(write).some((id) => id === 'closing' || isAcceptance(kind, id));
}

/**
 * The office writes everything; but an item that the store knows is closed and returned by the procedure, and the
 * acceptance may be the city bureau's. New and restored rows come as they are: a bureau that begins has closed items.
 */
export function judgeOffice(write: RowWrite): Decision {
  const { kind, after, rules = DEFAULT_RULES } = write;
  if (kind?.family !== 'project' || !after) return ALLOWED;
  const accepted = changedColumns(write).filter((id) => isAcceptance(kind, id));
  if (rules.acceptance.by === 'acceptor' && accepted.length > 0)
    return denial('acceptance-reserved', kind, accepted);
  return judgeClosing('office', write);
}
