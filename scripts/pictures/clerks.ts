import { sampleBook } from '#tests/addin/open-pane';
import { Person as Hands } from '#tools/excel-host/keyboard/person';
import type { Book } from '#tools/excel-host/model/book';
import { copyOf, FOUNDATION, INNOVATION } from './books';
import type { Person } from '#tests/support/clocked-backend';
import type { Stage } from './stage';

/** The unit of the clerk before whom the pane is open. */
export const UNIT = '人民参与和促进法治科';
export const ZHANG: Person = { subject: '张敏', role: 'clerk', units: [UNIT] };
const LI: Person = { subject: '李国强', role: 'clerk', units: ['律师工作科'] };
export const WANG: Person = { subject: '王建国', role: 'office', units: [] };

/** The row of an item that both 张敏 and 王建国 write to. */
export const SHARED_ROW = 12;

interface Visit {
  readonly who: Person;
  /** Shanghai time. */
  readonly at: string;
  readonly edit: (hands: Hands) => void;
}

/** Somebody opens a workbook, types, and synchronises. */
export async function visit(stage: Stage, book: Book, { who, at, edit }: Visit): Promise<void> {
  (await stage.server()).at(at);
  const pane = await stage.open({ book, view: 'sync', who });
  edit(new Hands(pane.app));
  await pane.frame.getByRole('button', { name: '同步', exact: true }).click();
  await pane.frame.getByRole('button', { name: '开始同步' }).click();
  await pane.frame.getByText('同步结果').waitFor();
  pane.expectClean();
  await pane.close();
}

/** 张敏's workbook, in step with the server at first; the others have gone on since. */
export async function workOfOthers(stage: Stage): Promise<Book> {
  const office = await sampleBook();
  await visit(stage, office, { who: WANG, at: '2023-06-01 09:05', edit: () => undefined });
  const mine = await copyOf(office);
  const lawyers = await copyOf(office);
  await visit(stage, lawyers, {
    who: LI,
    at: '2023-06-27 16:20',
    edit: (hands) => {
      hands.type(FOUNDATION, 'F6', '60%');
      hands.type(FOUNDATION, 'H6', '6月：党员档案室建成，档案整理完成六成');
      hands.type(FOUNDATION, 'F7', '70%');
    },
  });
  await visit(stage, office, {
    who: WANG,
    at: '2023-06-27 17:45',
    edit: (hands) => {
      hands.type(INNOVATION, `F${SHARED_ROW}`, '20%');
      hands.type(INNOVATION, `J${SHARED_ROW}`, '衔接规则已报局长办公会');
    },
  });
  return mine;
}

/** What 张敏 has typed before she synchronises: among it what 王建国 has changed too, and a slip. */
export function workOfZhang(hands: Hands): void {
  hands.type(FOUNDATION, 'F12', '55%');
  hands.type(FOUNDATION, 'H12', '6月：考核细则已印发，正在开展考核');
  hands.type(FOUNDATION, 'F10', '130%');
  hands.type(INNOVATION, `J${SHARED_ROW}`, '与仲裁委的衔接规则已达成一致');
}
