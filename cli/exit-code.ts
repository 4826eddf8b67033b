/** What the shell learns: see the command line's contract in the README. */
export const EXIT = { ok: 0, findings: 1, unreadable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
