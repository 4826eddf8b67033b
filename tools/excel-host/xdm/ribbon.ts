interface Command {
  readonly id: string;
  readonly functionName: string;
  readonly settle: (error?: Error) => void;
}

const SUCCEEDED = 0;

/** The add-in's buttons in the ribbon, as far as they call functions of it. */
export class Ribbon {
  private readonly running = new Map<string, Command>();
  private next = 1;

  /** Starts a command; `id` goes to the add-in, `done` settles when it says that it has finished. */
  start(functionName: string): { readonly message: readonly string[]; readonly done: Promise<void> } {
    const id = `command-${this.next++}`;
    const done = new Promise<void>((resolve, reject) => {
      const settle = (error?: Error) => {
        if (error) reject(error);
        else resolve();
      };
      this.running.set(id, { id, functionName, settle });
    });
    return { message: [id, functionName, JSON.stringify({ source: { id: functionName } })], done };
  }

  /** The add-in says that a command has finished, or that it does not know the function. */
  finish(id: string, status: unknown): void {
    const command = this.running.get(id);
    this.running.delete(id);
    const failed = `the add-in did not carry out ${command?.functionName ?? id}: status ${String(status)}`;
    command?.settle(status === SUCCEEDED ? undefined : new Error(failed));
  }

  /** The page that was to finish them is gone. */
  giveUp(): void {
    for (const id of [...this.running.keys()]) this.finish(id, 'page gone');
  }
}
