import type { LogFault } from '#functions/usecases/replay-log';
import type { Difference, Verification } from '#functions/usecases/verify-ledger';

const FAULTS: Readonly<Record<LogFault['fault'], string>> = {
  gap: '提交日志缺号',
  'no-description': '首次提交没有台账说明',
  'time-runs-back': '提交时间早于前一次提交',
  'broken-link': '行的前一版本与日志不符',
};

const WHATS: Readonly<Record<Difference['is'], string>> = {
  missing: '缺失',
  different: '与提交日志不一致',
  'not in the log': '提交日志中没有',
};

function nameOf(difference: Difference): string {
  switch (difference.item) {
    case 'head':
      return '台账概要';
    case 'totals':
      return '完成情况累计';
    case 'row':
      return `行 ${difference.rowId}`;
    case 'push':
      return `提交登记 ${difference.mutation.clientId}/${difference.mutation.mutationId}`;
  }
}

export function isSound({ fault, differences }: Verification): boolean {
  return !fault && differences.length === 0;
}

/** What the verification of one ledger found, in lines. */
export function verificationText(verification: Verification): string {
  const { key, commits, rows, fault, differences } = verification;
  const name = `${key.bureau}/${key.ledgerId}`;
  if (fault)
    return `${name}：版本${fault.rev}处${FAULTS[fault.fault]}，日志已损坏，无法核对和重建，请用备份恢复数据文件夹。`;
  const counts = `${commits}次提交、${rows}行（含已删除）`;
  if (differences.length === 0) return `${name}：${counts}，一致`;
  const lines = differences.map((difference) => `  ${nameOf(difference)}：${WHATS[difference.is]}`);
  return [`${name}：${counts}，${differences.length}处不符`, ...lines].join('\n');
}

export interface Summary {
  readonly verifications: readonly Verification[];
  readonly repaired: boolean;
  /** The data folder as called. */
  readonly data: string;
}

/** What was checked, and what to do now. */
export function summaryText({ verifications, repaired, data }: Summary): string {
  const bureaus = new Set(verifications.map(({ key }) => key.bureau)).size;
  const unsound = verifications.filter((verification) => !isSound(verification));
  const checked = `已从第一次提交起核对${bureaus}个司法局的${verifications.length}本台账：提交日志、每一行、提交登记、完成情况累计、台账概要。`;
  if (unsound.length === 0) return `${checked}${repaired ? '不符之处已按提交日志重建，现' : ''}全部一致。`;
  const mendable = unsound.filter(({ fault }) => !fault);
  const advice =
    mendable.length > 0 && !repaired
      ? `请运行 taizhang verify --data ${data} --repair，按提交日志重建。`
      : '请先停用该数据文件夹，并用备份恢复。';
  return `${checked}${unsound.length}本台账有问题。${advice}`;
}
