import { startBackend } from '#cli/server/start-backend';

/** A backend in a process of its own, to be killed: says on its first line where it is. */
const { url, token } = await startBackend({ dataDir: process.argv[2] ?? '' });
process.stdout.write(`${JSON.stringify({ url, token })}\n`);
