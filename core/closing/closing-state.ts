import type { Progress } from '#core/ledger/project-item';
import { looseKey, tidy } from '#core/text/normalise';
import { saysNothing } from '#core/text/says-nothing';

/** How far the closing (销号) of an item is. `unread`: the cell holds words that say nothing of it. */
export type ClosingState = 'open' | 'applied' | 'reviewing' | 'closed' | 'returned' | 'unread';

/** What the drop-down says of a state; empty text is the empty cell. */
export const CLOSING_WORDS = {
  open: '',
  applied: '申请销号',
  reviewing: '复核中',
  closed: '已销号',
  returned: '退回',
} as const satisfies Partial<Record<ClosingState, string>>;

export type KnownClosingState = keyof typeof CLOSING_WORDS;

/** What people write, each without spaces and remarks. */
const WORDS: Readonly<Record<KnownClosingState, readonly string[]>> = {
  open: ['否', '未销号', '尚未销号', '待销号', '未申请', '未申请销号', '尚未申请'],
  applied: [
    ...['申请销号', '申请', '已申请', '申请中', '已申请销号', '销号申请', '提请销号', '拟销号', '申请办结'],
    ...['待复核', '待审核', '待核查', '待核实', '重新申请', '重新申请销号', '再次申请销号'],
  ],
  reviewing: [
    ...[
      '复核中',
      '复核',
      '正在复核',
      '审核',
      '审核中',
      '正在审核',
      '核查中',
      '核实中',
      '正在核查',
      '销号复核',
    ],
  ],
  closed: [
    ...[
      '已销号',
      '销号',
      '已销',
      '完成销号',
      '销号完成',
      '同意销号',
      '准予销号',
      '予以销号',
      '办结销号',
      '已办结销号',
    ],
  ],
  returned: [
    ...[
      '退回',
      '已退回',
      '退回修改',
      '退回整改',
      '退回完善',
      '退回补充',
      '退回重办',
      '驳回',
      '已驳回',
      '打回',
    ],
    ...['不予销号', '不同意销号', '复核未通过', '审核未通过', '未通过', '不通过'],
  ],
};

const STATES = Object.keys(WORDS) as KnownClosingState[];

const STATE_OF_WORD: ReadonlyMap<string, KnownClosingState> = new Map(
  STATES.flatMap((state) => WORDS[state].map((word) => [looseKey(word), state] as const)),
);

/** Words that can be put right by the drop-down's, for the checks: `已申请` is 申请销号. */
export const CLOSING_SYNONYMS: Readonly<Record<string, string>> = Object.fromEntries(
  [...STATE_OF_WORD].flatMap(([word, state]) => (state === 'open' ? [] : [[word, CLOSING_WORDS[state]]])),
);

/** A day beside the word, and remarks after it: `2023年6月30日已销号`, `退回：材料不全`, `已销号（局务会）`. */
const REMARKS = /[（(][^（()）]*[)）]|[:：,，;；。].*$|\d+(?:[年月日号./-]\d*)+/g;

/** How far the closing of an item is, by its cell 销号 as clerks fill it in. */
export function closingState({ closing = '' }: Pick<Progress, 'closing'>): ClosingState {
  if (saysNothing(closing)) return 'open';
  return STATE_OF_WORD.get(looseKey(closing)) ?? STATE_OF_WORD.get(bareWord(closing)) ?? 'unread';
}

/** The first line of a text without remarks. */
function bareWord(text: string): string {
  const [line = ''] = tidy(text).split('\n');
  return looseKey(line).replace(REMARKS, '');
}
