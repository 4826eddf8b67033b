import type { LedgerKind } from '#core/ledger/kind';
import type { ExitCode } from '../exit-code';

/** Commands are loaded when called: `check` never pays for the server's modules. */
export function finish(run: Promise<ExitCode>): Promise<void> {
  return run.then((code) => {
    process.exitCode = code;
  });
}

/** Options as called, where kinds are still the names of their files. */
export type Called<Options> = Omit<Options, 'kinds'> & { readonly kinds?: readonly string[] };

/** A server that a command may do without. */
export interface ServerOptions {
  readonly server?: string;
  readonly token?: string;
}

/** The checks that need a server's history, which is loaded where a call names the server only. */
export async function historyChecks({ server, token }: ServerOptions) {
  if (server === undefined) return undefined;
  const { historyChecks: checksOf } = await import('../commands/history-checks');
  return checksOf(server, token);
}

/** Reads the kinds a call defines; a call that defines none does not even load their reader. */
export async function withKinds<Options extends { readonly kinds?: readonly string[] }>({
  kinds: files,
  ...options
}: Options): Promise<Omit<Options, 'kinds'> & { readonly kinds?: readonly LedgerKind[] }> {
  if (!files) return options;
  const { readKinds } = await import('../read-kinds');
  return { ...options, kinds: await readKinds(files) };
}
