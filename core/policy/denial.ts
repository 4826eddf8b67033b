import type { LedgerKind } from '#core/ledger/kind';
import { oneLine } from '#core/text/normalise';

/** Why a write is not allowed. Stable: clients act on it. */
export type DenialReason =
  /** Leaders and scheduled jobs look on. */
  | 'read-only'
  /** The clerk's account names no unit. */
  | 'no-unit'
  /** The ledger is of a kind the server does not know: nobody can tell whose its cells are. */
  | 'kind-unknown'
  /** The row names none of the clerk's units. */
  | 'not-your-row'
  /** The row would name none of the clerk's units any more, or a new row does not. */
  | 'not-your-unit'
  /** Cells that only the office writes. */
  | 'column-reserved'
  /** The item is closed; only the office, which can reopen it, changes its row. */
  | 'row-closed'
  /** 销号 and 退回原因 do not follow the procedure. */
  | 'closing-step'
  /** Cells that the city bureau's reviewers do not write. */
  | 'acceptance-only'
  /** The acceptance, where the bureau's rules leave it to the city bureau's reviewers. */
  | 'acceptance-reserved'
  | 'insertion-reserved'
  | 'deletion-reserved';

/** What a message quotes, as the person knows it. */
export interface DenialFacts {
  readonly units: readonly string[];
  /** What the row's unit cells say. */
  readonly rowUnits: readonly string[];
  /** Titles of columns. */
  readonly columns: readonly string[];
  /** What keeps the item from being closed or returned, as a sentence; of `closing-step` only. */
  readonly closingStep?: string;
}

/** The columns in the words of their headers; a repeated column's id ends with its header. */
export function columnTitles(ids: readonly string[], kind: LedgerKind | undefined): string[] {
  const titleOf = (id: string): string =>
    kind?.columns.find((column) => column.id === id)?.title ?? id.slice(id.indexOf(':') + 1);
  return ids.map(titleOf);
}

/** More is not read: a cell may hold 32,767 characters, a row a hundred columns. */
const LONGEST_QUOTE = 40;
const LONGEST_LIST = 5;

function quote(text: string): string {
  const line = oneLine(text);
  return line.length > LONGEST_QUOTE ? `“${line.slice(0, LONGEST_QUOTE)}…”` : `“${line}”`;
}

const quoted = (texts: readonly string[]): string => texts.map(quote).join('');

/** `“状态”栏`, `“序号”“标题”…等9栏`. */
function columnsNamed({ columns }: DenialFacts): string {
  const more = columns.length > LONGEST_LIST ? `等${columns.length}` : '';
  return `${quoted(columns.slice(0, LONGEST_LIST))}${more}栏`;
}

function ownUnits({ units }: DenialFacts): string {
  const more = units.length > LONGEST_LIST ? `等${units.length}个` : '';
  return `${units.slice(0, LONGEST_LIST).join('、')}${more}`;
}

function notYourRow(facts: DenialFacts): string {
  return facts.rowUnits.length === 0
    ? '这一行没有写明责任单位，只有办公室可以修改。请还原这一行的改动，并请办公室补填单位。'
    : `这一行由${quoted(facts.rowUnits)}负责，不属于您的单位（${ownUnits(facts)}）。请还原这一行的改动；确需修改的，请联系该单位或办公室。`;
}

function notYourUnit(facts: DenialFacts): string {
  const found = facts.rowUnits.length === 0 ? '没有填写' : `填的是${quoted(facts.rowUnits)}`;
  return `${columnsNamed(facts)}${found}，您只能填报本单位（${ownUnits(facts)}）的内容。请改为本单位；确需填其他单位的，请联系办公室。`;
}

const DETAILS: Readonly<Record<DenialReason, (facts: DenialFacts) => string>> = {
  'read-only': () => '您的账号只能查看台账，不能修改。请还原改动；需要修改的，请联系办公室。',
  'no-unit': () => '您的账号没有登记所属单位，不能填报。请联系管理员登记单位后重新登录。',
  'kind-unknown': () => '服务器不认识这种台账类型，只有办公室可以修改。请还原改动，并联系办公室。',
  'not-your-row': notYourRow,
  'not-your-unit': notYourUnit,
  'column-reserved': (facts) =>
    `${columnsNamed(facts)}只能由办公室填写。请还原这些单元格后再同步；确需修改的，请联系办公室。`,
  'row-closed': () =>
    '这一行已销号，不能再修改。请还原这一行的改动；确需修改的，请办公室先把“销号”改为“退回”，退回后再改。',
  'closing-step': ({ closingStep = '' }) => closingStep,
  'acceptance-only': (facts) =>
    `${columnsNamed(facts)}不由验收人员填写，您只能填验收结论和验收日期。请还原这些单元格后再同步；确需修改的，请联系办公室。`,
  'acceptance-reserved': (facts) =>
    `按“规则设置”，${columnsNamed(facts)}只由市局验收人员填写。请还原这些单元格后再同步；新增的行请先清空这些单元格。`,
  'insertion-reserved': () => '这本台账只能由办公室增加行。请删除这一行，并把要增加的内容报给办公室。',
  'deletion-reserved': () => '只有办公室可以删除行。请还原这一行；确需删除的，请联系办公室。',
};

/** In Chinese: what is wrong and what to do. */
export function denialDetail(reason: DenialReason, facts: DenialFacts): string {
  return DETAILS[reason](facts);
}
