/**
 * What a person or program is to a bureau. `clerk`: fills what its units are responsible for. `office`: the bureau's
 * office, keeps the ledgers. `acceptor`: accepts finished items for the city bureau. `leader`: looks on. `service`: a
 * scheduled job, sends mails and reports.
 */
export const ROLES = ['clerk', 'office', 'acceptor', 'leader', 'service'] as const;
export type Role = (typeof ROLES)[number];

/** Who wants to do something, as a verified token says. */
export interface Writer {
  readonly role: Role;
  /** Names of the units they fill ledgers for, or aliases of them. Matters to a clerk only. */
  readonly units: readonly string[];
}

const WRITERS: readonly string[] = ['clerk', 'office', 'acceptor'] satisfies Role[];

/** Whether they may write anything at all; which rows and cells, `judgeWrite` decides. */
export function mayWrite(role: Role): boolean {
  return WRITERS.includes(role);
}

/** Whether they may put a template of the bureau's own in place of ours, or take it back. All roles read both. */
export function mayChangeTemplates(role: Role): boolean {
  return role === 'office';
}
