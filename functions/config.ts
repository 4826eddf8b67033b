import * as z from 'zod';

const configSchema = z.object({
  /** The DynamoDB table. */
  TAIZHANG_TABLE: z.string().min(3),
  /** Signs and verifies development tokens; as long as the hash it keys. */
  TAIZHANG_DEV_SECRET: z.string().min(32),
});

export interface Config {
  readonly tableName: string;
  readonly secret: Uint8Array;
}

/** Reads the environment, once a process; a missing or short setting fails at once and by name. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { TAIZHANG_TABLE, TAIZHANG_DEV_SECRET } = configSchema.parse(env);
  return { tableName: TAIZHANG_TABLE, secret: new TextEncoder().encode(TAIZHANG_DEV_SECRET) };
}
