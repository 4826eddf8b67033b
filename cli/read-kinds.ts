import { readFile } from 'node:fs/promises';
import type { LedgerKind } from '#core/ledger/kind';
import { readKindDefinition, withOwnKinds } from '#core/ledger/kind-definition';
import { UserError } from './user-error';

const list = (problems: readonly string[]): string => problems.map((problem) => `\n  ${problem}`).join('');

async function readJson(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UserError(`无法读取台账类型定义 ${file}，请检查文件名和权限。`, { cause: error });
  });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new UserError(`${file} 不是 UTF-8 编码的 JSON，请检查编码、引号、逗号和括号。`, { cause: error });
  }
}

/** The product's kinds and those defined in files. Fails with `UserError`, which says what is wrong with a file. */
export async function readKinds(files: readonly string[]): Promise<readonly LedgerKind[]> {
  const own: LedgerKind[] = [];
  for (const file of files) {
    const read = readKindDefinition(await readJson(file));
    if ('problems' in read) throw new UserError(`台账类型定义 ${file} 有误：${list(read.problems)}`);
    own.push(read.kind);
  }
  const together = withOwnKinds(own);
  if ('problems' in together) throw new UserError(`台账类型定义有误：${list(together.problems)}`);
  return together.kinds;
}
