import type { CoAuthor } from '../../keyboard/co-author';
import { isExcelOnTheWeb } from '../../keyboard/hand';
import type { Person } from '../../keyboard/person';
import type { Outcome } from '../../keyboard/somebody';
import type { Refusal } from '../../keyboard/refusal';
import { select } from '../../keyboard/select';
import type { Area } from '../../model/area';
import type { Workbench } from './workbench';

const OTHERWISE = '此处不能进行这项操作。';

const REFUSALS: Partial<Record<Refusal['code'], string>> = {
  AccessDenied: '工作表受保护，这里不能修改。要修改，请先撤销工作表保护。',
  FilteredRangeConflict: '工作表正在筛选，请先清除筛选再试。',
  InsertDeleteConflict: '不能这样插入或删除：会拆开合并单元格、表格或数组公式。',
  InvalidArgument: '输入的内容有误（如公式不完整、文字过长），请改正后再试。',
  MergedRangeConflict: '不能只改动合并单元格的一部分，请选中整个合并区域，或先取消合并。',
  RangeExceedsLimit: '选中的范围太大，请缩小范围再试。',
};

/** What to tell a person whom Excel refuses something. */
function refusalText({ code, message, title }: Refusal): string {
  if (code !== 'InvalidData') return REFUSALS[code] ?? OTHERWISE;
  return title && title !== 'Microsoft Excel' ? `${title}：${message}` : message;
}

/** The person at the page, and another one elsewhere: what they do is drawn, and what Excel refuses is said. */
export class Hands {
  constructor(
    private readonly workbench: Workbench,
    readonly say: (message: string) => void,
  ) {}

  /** Does something on the sheet that is seen. Whether Excel did it. */
  do(deed: (person: Person, sheet: string) => Outcome): boolean {
    const { person, sheet } = this.workbench;
    return this.drawn(deed(person, sheet.name));
  }

  /** The same, done by the other person. */
  doElsewhere(deed: (colleague: CoAuthor, sheet: string) => Outcome): boolean {
    const { colleague, sheet } = this.workbench;
    return this.drawn(deed(colleague, sheet.name));
  }

  /**
   * Selects cells of the sheet that is seen. It cannot be refused, and is done at every key: nothing is kept for undoing
   * it, and no more than the selection is drawn.
   */
  select(area: Area): void {
    const { app, book, sheet } = this.workbench;
    select({ book, source: 'Local', isWeb: isExcelOnTheWeb(app), insists: false }, { sheet, area });
    app.tellEvents();
  }

  undo(): void {
    if (!this.workbench.person.undo()) this.say('没有可以撤销的操作。');
    this.workbench.changed();
  }

  private drawn(refusal: Outcome): boolean {
    this.workbench.changed();
    if (refusal) this.say(refusalText(refusal));
    return refusal === undefined;
  }
}
