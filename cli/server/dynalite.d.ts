/** dynalite ships no types; this is what we use of it. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of the LevelDB store; in memory when absent. */
    readonly path?: string;
    /** How long a table takes to become usable, in milliseconds. */
    readonly createTableMs?: number;
  }

  /** An HTTP server that speaks DynamoDB; closing it closes the store. */
  export default function dynalite(options: DynaliteOptions): Server;
}
