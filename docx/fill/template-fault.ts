import * as z from 'zod';

/** What the template engine says is wrong with a template. */
const faultSchema = z.object({
  properties: z.object({
    id: z.string(),
    xtag: z.string().optional(),
    openingtag: z.string().optional(),
    closingtag: z.string().optional(),
    /** Of a pair that does not match: of both. */
    offset: z.union([z.number(), z.array(z.number())]).optional(),
    file: z.string().optional(),
  }),
});

const severalSchema = z.object({ properties: z.object({ errors: z.array(faultSchema) }) });

export type TemplateFault = z.infer<typeof faultSchema>['properties'];

/** The faults an error of the template engine tells of; none where it is another error. */
export function faultsOf(error: unknown): readonly TemplateFault[] {
  const several = severalSchema.safeParse(error);
  if (several.success) return several.data.properties.errors.map(({ properties }) => properties);
  const one = faultSchema.safeParse(error);
  return one.success ? [one.data.properties] : [];
}

type Message = (fault: Required<Pick<TemplateFault, 'xtag' | 'openingtag' | 'closingtag'>>) => string;

const EXTRA_BRACE: Message = ({ xtag }) => `“${xtag}”的花括号多写了一个，请删去。`;
const TORN_LIST: Message = ({ xtag }) => `“{#${xtag}}”和“{/${xtag}}”要在同一个表格的同一行里，或都在表格外。`;
const MISPLACED: Message = () => '占位符放错了地方，请改用“{#名称}……{/名称}”。';

const MESSAGES: Readonly<Record<string, Message>> = {
  unclosed_tag: ({ xtag }) => `“{${xtag}”缺少右花括号“}”，请补上。`,
  unopened_tag: ({ xtag }) => `“${xtag}}”缺少左花括号“{”，请补上。`,
  duplicate_open_tag: EXTRA_BRACE,
  duplicate_close_tag: EXTRA_BRACE,
  unclosed_loop: ({ xtag }) => `“{#${xtag}}”没有结束标记，请在结束处补上“{/${xtag}}”。`,
  unopened_loop: ({ xtag }) => `“{/${xtag}}”前面没有开始标记，请补上“{#${xtag}}”或删去它。`,
  closing_tag_does_not_match_opening_tag: ({ openingtag, closingtag }) =>
    `“{#${openingtag}}”由“{/${closingtag}}”结束，两个名称必须相同。`,
  raw_xml_tag_should_be_only_text_in_paragraph: ({ xtag }) =>
    `表格“{@${xtag}}”要单独占一段，请删去同段的其他文字和空格。`,
  unbalanced_loop_tags: TORN_LIST,
  loop_position_invalid: TORN_LIST,
  no_xml_tag_found_at_left: MISPLACED,
  no_xml_tag_found_at_right: MISPLACED,
};

/** What is wrong and what to do, in Chinese. */
export function faultMessage({ id, xtag = '', openingtag = '', closingtag = '' }: TemplateFault): string {
  const message = MESSAGES[id];
  return message?.({ xtag, openingtag, closingtag }) ?? '占位符写法有误，请对照标准模板修改。';
}
