import { looseKey } from '#core/text/normalise';

/** No header of any kind is longer; longer cells are never keyed, which keeps the scan of a long sheet cheap. */
const LONGEST_HEADER = 30;
/** A mark between clauses that no hint in brackets holds: an item, not a header. */
const SENTENCE = /^[^(（[【〔\n]*[，。；《]/;
/** Where a header ends and a hint on how to fill the column begins. */
const HINT = /[\n(（[【〔]/;
/** Three characters of a header before its hint are the fewest, eleven more than any needs. */
const LONGEST_BEFORE_HINT = 14;

/** Traditional characters and radicals copied out of a PDF, each with the character a header of this country has. */
const FORMS =
  '標标項项務务責责單单門门⻔门間间節节點点時时進进號号類类別别實实體体內内開开備备註注稱称屬属辦办結结據据處处級级狀状態态證证報报題题驗验論论牽牵頭头領领導导計计劃划預预擬拟製制訂订規规範范設设創创發发舉举問问見见⻅见關关聯联採采鏈链載载數数總总員员協协參参與与執执構构條条線线職职機机圖图長长⻓长書书終终續续應应達达緒绪資资準准審审決决議议團团隊队廳厅縣县區区鄉乡鎮镇層层';
const SIMPLIFIED = new Map(FORMS.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));

const ODD_FORM = `[${[...SIMPLIFIED.keys()].join('')}]`;
const TRADITIONAL = new RegExp(ODD_FORM, 'g');
/** Nothing to normalise and nothing to take out of the middle: a header word stands in such a text as it is. */
const PLAIN = new RegExp(`^(?:(?!${ODD_FORM})[\\u4E00-\\u9FFF\\d.、，。：；！？《》“”（）()【】*~/%-])*$`);
/** Two characters of a word are enough to rule out nearly every text without it. */
const OPENING = 2;
const CHINESE = /[\u4E00-\u9FFF]/;

/** What is taken off a header one after the other, each where something of the header is left. */
const PEELS: readonly ((key: string) => string)[] = [
  // `*责任单位`, `责任单位：`, and the arrow of a filter that was typed or copied.
  (key) => key.replace(/^[*★☆※▲△◆●■#]+|[*★☆※▲△▼▽↓:：#]+$/g, ''),
  // `【部门(单位)】`, `(责任单位)`
  (key) => key.replace(/^[[【〔〖]([^[\]【】〔〕〖〗]+)[\]】〕〗]$/, '$1').replace(/^\(([^()]+)\)$/, '$1'),
  // `完成时限(2023年)(必填)`, `责任单位[注1]`
  (key) => key.replace(/(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕)+$/, ''),
  // `责任单位/unit`, `unit责任单位`
  (key) => (CHINESE.test(key) ? key.replace(/[a-z][a-z.'&_-]*/g, '').replace(/^[/|·-]+|[/|·-]+$/g, '') : key),
  // `3.责任单位`, `三、责任单位`, `(三)责任单位`
  (key) => key.replace(/^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)]/, ''),
  // `责任单位①`, of which the width of the digit is gone, and `责任单位注1`
  (key) => key.replace(/\d{1,2}$/, ''),
  (key) => key.replace(/注$/, ''),
  // `2023年具体任务`, `本年度目标`
  (key) => key.replace(/^(?:20\d\d年?度?|本年度?)/, ''),
  (key) => key.replace(/[*★☆※▲△▼▽↓:：#]+$/, ''),
  // `责任单位及责任人`, `责任科室/单位`: what stands first
  (key) => key.replace(/(?<=..)[及和与、/].*$/, ''),
];

/** A text as far as it can be a header: without the hint that makes it long; undefined where it is no header. */
export function headerText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.length <= LONGEST_HEADER) return SENTENCE.test(value) ? undefined : value;
  const hint = value.slice(0, LONGEST_BEFORE_HINT + 1).search(HINT);
  return hint >= 2 ? value.slice(0, hint) : undefined;
}

/** A header as kinds know it: without spaces, in half width, lower case and simplified characters. */
export function headerKey(text: string): string {
  return looseKey(text).replace(TRADITIONAL, (form) => SIMPLIFIED.get(form) ?? form);
}

/** The forms in which a header text may be known, the fullest first: whole, without marks, hints, numbers and so on. */
export function headerKeys(text: string): string[] {
  let key = headerKey(text);
  if (key === '') return [];
  const keys = new Set([key]);
  for (const peel of PEELS) {
    key = peel(key) || key;
    keys.add(key);
  }
  return [...keys];
}

/** Tells quickly of most texts that are no header that none of these keys is among their forms. */
export function headerSieve(keys: Iterable<string>): (text: string) => boolean {
  const openings = new Set(
    Array.from(keys, (key) =>
      Array.from(key.slice(0, OPENING), (character) => (CHINESE.test(character) ? character : '.')).join(''),
    ),
  );
  const opening = new RegExp([...openings].join('|'));
  return (text) => !PLAIN.test(text) || opening.test(text);
}
