import { isAcceptance } from './row-units';
import { ALLOWED, changedColumns, type Decision, denial, type RowWrite } from './row-write';

/** The city bureau's reviewers fill the acceptance of any item, closed or not, and nothing else. */
export function judgeAcceptor(write: RowWrite): Decision {
  const { kind, before, after } = write;
  if (!after) return denial('deletion-reserved', kind);
  const changed = changedColumns(write);
  if (before && changed.length === 0) return ALLOWED;
  if (!kind) return denial('kind-unknown', kind, changed);
  if (!before) return denial('insertion-reserved', kind);
  const others = changed.filter((id) => !isAcceptance(kind, id));
  return others.length === 0 ? ALLOWED : denial('acceptance-only', kind, others);
}
