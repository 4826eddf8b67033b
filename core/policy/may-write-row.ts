import { judgeAcceptor } from './judge-acceptor';
import { judgeClerk } from './judge-clerk';
import { judgeOffice } from './judge-office';
import type { Writer } from './role';
import { type Decision, denial, type RowWrite } from './row-write';

/**
 * Decides whether a row may be written as proposed, by its changed cells only: the office everything that follows the
 * procedure of closing, clerks and the city bureau's reviewers what docs/rights.md says, everybody else nothing.
 */
export function judgeWrite({ role, units }: Writer, write: RowWrite): Decision {
  switch (role) {
    case 'office':
      return judgeOffice(write);
    case 'clerk':
      return judgeClerk(units, write);
    case 'acceptor':
      return judgeAcceptor(write);
    default:
      return denial('read-only', write.kind);
  }
}
