import type { TokenKind } from './token';

export interface Word {
  readonly kind: TokenKind;
  readonly value?: number;
}

/** Parts of a period, as the `value` of a `part` token. */
export const PART = { early: 1, middle: 2, late: 3, firstHalf: 4 } as const;

type Entry = readonly [kind: TokenKind, words: string, value?: number];

const ENTRIES: readonly Entry[] = [
  ['year', '年 年度'],
  ['month', '月 月份'],
  ['day', '日 号'],
  ['week', '周 星期 礼拜'],
  ['ten-days', '旬'],
  ['quarter', '季度 季'],
  ['half', '上半年 前半年 上半年度 H1', 1],
  ['half', '下半年 后半年 下半年度 H2', 2],
  ['both-halves', '上下半年 上、下半年 上下半年度'],
  ['quarter-number', 'Q1 q1', 1],
  ['quarter-number', 'Q2 q2', 2],
  ['quarter-number', 'Q3 q3', 3],
  ['quarter-number', 'Q4 q4', 4],
  ['year-end', '岁末 岁尾'],
  ['half-year', '半年 半年度'],
  ['half-month', '半月 半个月'],
  ['given-year', '去年 上年 上年度 去年度 上一年 上一年度', -1],
  ['given-year', '今年 本年 当年 本年度 今年度 当年度', 0],
  ['given-year', '明年 来年 下年 下一年 明年度 下年度 下一年度', 1],
  ['given-year', '后年', 2],
  ['following-month', '次月 翌月'],
  ['spoken-month', '当月 同月', 0],
  ['spoken-month', '下月 下个月', 1],
  ['parity-month', '单月 奇数月 单数月', 1],
  ['parity-month', '双月 偶数月 双数月 隔月', 2],
  ['two-weeks', '双周 隔周'],
  ['following-year', '次年 翌年 第二年 次年度'],
  ['whole-year', '全年 全年度 整年 贯穿全年 全年内 全年度内 一年四季'],
  // Nothing comes due day by day: daily work runs all year.
  ['whole-year', '每日 每天 天天 逐日 每个工作日 每工作日'],
  ['part', '初 上旬', PART.early],
  ['part', '中 中旬 上中旬', PART.middle],
  ['part', '上半月 前半月', PART.firstHalf],
  ['part', '底 末 终 下旬 中下旬 下半月 后半月 最后一天 最后一日', PART.late],
  ['before', '前 以前 之前'],
  ['within', '内 以内 之内 里'],
  ['after', '后 以后 之后'],
  ['since', '起 开始'],
  ['each', '每 每个 逐 每逢 逢'],
  ['each-of', '各'],
  ['as-told', '根据 按 按照 依据 依照 遵照 结合 视 待 等 等待 另行 收到 接到 听候 等候'],
  [
    'authority',
    '安排 要求 部署 通知 规定 计划 进度 进展 情况 实际 批复 指示 意见 明确 下达 统一 文件 需要 需求',
  ],
  ['pending', '待定 另定 未定 而定 为准'],
  [
    'lasting',
    '长期 长期性 长年 常年 常态 常态化 持续 经常性 日常 永久 永久性 常抓不懈 贯穿始终 无期限 不限期 无限期',
  ],
  ['then', '后期 后续 此后 其后 之后 今后 随后 然后 并'],
  ['done', '完成'],
  ['clock', '下班 上午 下午 中午'],
  ['hour', '时 点 分'],
  [
    'filler',
    '力争 确保 争取 预计 原则上 的 最迟 最晚 务必 截至 截止 即日 为止 不迟于 不晚于 于 应于 应在 须于 须在 需于 需在 拟于 拟在 至迟 不超过 不得晚于 不得迟于 计划于 预计于 定于 同年',
  ],
  ['percent-of', '百分之'],
  // Days of another calendar, and a time too vague for any.
  ['unclear', '农历 阴历 旧历 腊月 冬月 正月 岁末年初 年末岁初 年底年初 年末年初'],
  ['or', '或 或者'],
  ['ordinal', '第'],
  ['workday', '工作日'],
  ['measure', '个'],
  ['dash', '至 到'],
  // Words that begin like a part of a date but say something else: 10月初审, 5月前期准备.
  ['text', '初见 初具 初显 初查 初定 初步 初审 初级 初评 初验 初稿 初核 初选 初中 初任 初始'],
  [
    'text',
    '中队 中层 中考 中秋 中院 中纪委 中外 中药 中转 中华 中文 中西部 中青年 中短期 中省 中期 中央 中心 中级 中小 中小学 中国 中共 中学 中等 中型 中医 中介 中标 中止',
  ],
  [
    'text',
    '底线 底数 底册 底稿 底层 底座 底账 起底 末位 末端 末梢 终了 终止 终身 终审 终结 终端 终期 最终 始终',
  ],
  ['text', '前期 前端 前往 前沿 前置 前列 前提 前瞻 前移 目前 当前 提前 此前 空前 前后'],
  ['text', '内部 内审 内容 内控 内设 内勤 内网 境内 市内 国内 区内 县内 省内'],
  ['text', '最后 前后 后备 后台 后勤 善后 落后 后进 售后 事后'],
  [
    'text',
    '五一 七一 八一 分别 分析 分工 分类 部分 十分 百分点 周期 周边 周转 周密 周到 周年 日期 日益 日报 日均 节日 假日 号召 账号 年轻 年龄 年报 月报 周报 季报',
  ],
  [
    'text',
    '起止 起草 起步 起诉 发起 一起 引起 提起 建立 到位 到底 至少 至今 至上 时限 时间 时候 时效 时代 小时 及时 按时 学时 课时 点位 点评 试点 目的 标的 的确 重点 要点 节点 各项 各类 达到 到达 得到 直至 甚至 等级 等次 平等 重视 视频',
  ],
];

const BY_SPELLING: ReadonlyMap<string, Word> = new Map(
  ENTRIES.flatMap(([kind, words, value]) =>
    words.split(' ').map((word): [string, Word] => [word, value === undefined ? { kind } : { kind, value }]),
  ),
);

/** The length of the longest word by its first character. Most characters begin none, which is then quickly told. */
const LONGEST: ReadonlyMap<string, number> = new Map(
  [...BY_SPELLING.keys()].sort((a, b) => a.length - b.length).map((word) => [word.charAt(0), word.length]),
);

const SIGNS: Readonly<Record<string, TokenKind>> = Object.fromEntries(
  (
    [
      ['dash', '-‐‑‒–—―−~〜∼─━'],
      ['dot', '.'],
      ['slash', '/'],
      ['percent', '%'],
      ['open', '(['],
      ['close', ')]'],
      ['colon', ':'],
      ['list', '、和及与'],
      ['break', ',;。!?|→'],
    ] as const
  ).flatMap(([kind, signs]) => signs.split('').map((sign) => [sign, kind])),
);

/** The longest word or sign at `at`, with its length, or undefined where plain text stands. */
export function wordAt(characters: readonly string[], at: number): (Word & { length: number }) | undefined {
  const first = characters[at] ?? '';
  for (let length = Math.min(LONGEST.get(first) ?? 0, characters.length - at); length > 0; length--) {
    const word = BY_SPELLING.get(characters.slice(at, at + length).join(''));
    if (word) return { length, ...word };
  }
  const kind = SIGNS[first];
  return kind && { kind, length: 1 };
}
