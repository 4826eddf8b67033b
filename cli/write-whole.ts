import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from './user-error';

/** Writes a file whole, over an older one if there is one: a crash leaves the old or the new. Fails with `UserError`. */
export async function writeWhole(file: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const temporary = path.join(path.dirname(file), `.~${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = await open(temporary, 'w', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UserError(`无法写入 ${file}，请确认文件夹存在、可写，并且没有写满。`, { cause: error });
  }
}
