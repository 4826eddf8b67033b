import { apiOf, sampleBook } from '#tests/addin/open-pane';
import { Person as Hands } from '#tools/excel-host/keyboard/person';
import { bare, copyOf, INNOVATION, slips } from './books';
import { brokenTemplate } from './broken-template';
import { SHARED_ROW, UNIT, visit, WANG, workOfOthers, workOfZhang, ZHANG } from './clerks';
import { excel } from './excel-scene';
import { NOW, type Stage } from './stage';

async function check(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await slips(), view: 'check' });
  await stage.take(pane, 'check');
  await pane.frame.getByRole('button', { name: /^修复/ }).first().click();
  await pane.frame.getByRole('button', { name: '撤销' }).waitFor();
  await stage.take(pane, 'check-repaired');
  pane.expectClean();
  await pane.close();
}

async function ledgers(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await sampleBook(), view: 'ledgers' });
  await pane.frame.getByRole('button', { name: '查看栏目' }).first().click();
  await stage.take(pane, 'ledgers');
  await pane.frame.getByRole('button', { name: '更正' }).first().click();
  await stage.take(pane, 'ledgers-correct');
  pane.expectClean();
  await pane.close();
}

async function prepare(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await bare(), view: 'ledgers' });
  const { frame } = pane;
  for (const box of (await frame.getByRole('checkbox').all()).slice(0, 4)) await box.check();
  await frame.getByRole('button', { name: '准备所选' }).scrollIntoViewIfNeeded();
  await stage.take(pane, 'prepare');
  await frame.getByRole('button', { name: '准备所选' }).click();
  await frame.getByRole('button', { name: '撤销' }).waitFor();
  await stage.take(pane, 'prepare-done');
  pane.expectClean();
  await pane.close();
}

async function fill(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await sampleBook(), view: 'fill' });
  const { frame } = pane;
  await frame.getByLabel('我的单位').selectOption(UNIT);
  await frame.getByRole('heading', { name: /^本月未填报/ }).waitFor();
  await stage.take(pane, 'fill-list');
  await frame.getByRole('button', { name: /顾问考核管理/ }).click();
  await frame.getByLabel('状态').selectOption('已完成');
  await frame.getByLabel(/最新进展/).fill('考核细则已印发，全市考核工作完成。');
  await frame.getByLabel('佐证材料').fill('考核通报.pdf');
  await stage.take(pane, 'fill-form');
  await frame.getByRole('button', { name: '保存', exact: true }).click();
  await frame.getByRole('button', { name: '撤销' }).waitFor();
  await stage.take(pane, 'fill-saved');
  pane.expectClean();
  await pane.close();
}

async function settings(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await sampleBook(), view: 'settings' });
  await pane.frame.getByLabel('我的单位').selectOption(UNIT);
  await pane.frame.getByLabel('服务器地址').fill('https://taizhang.example.gov.cn');
  await pane.frame.getByLabel('访问令牌').fill('0123456789abcdef');
  await stage.take(pane, 'settings');
  await pane.frame.getByRole('tab', { name: '同步' }).click();
  await stage.take(pane, 'not-connected');
  pane.expectClean();
  await pane.close();
}

async function sync(stage: Stage): Promise<void> {
  const book = await workOfOthers(stage);
  const pane = await stage.open({ book, view: 'sync', who: ZHANG });
  const { frame } = pane;
  workOfZhang(new Hands(pane.app));
  await frame.getByRole('button', { name: '同步', exact: true }).click();
  await frame.getByText('同步预览').waitFor();
  await stage.take(pane, 'sync-preview');
  await frame.getByRole('button', { name: '开始同步' }).click();
  await frame.getByText(/行冲突，请选择/).waitFor();
  await stage.take(pane, 'sync-conflict');
  await frame.getByRole('radio', { name: /^我的/ }).check();
  await frame.getByRole('button', { name: '按选择继续' }).click();
  await frame.getByText('同步结果').waitFor();
  await stage.take(pane, 'sync-result');
  pane.expectClean();
  await pane.close();
}

async function offline(stage: Stage): Promise<void> {
  const { url } = await stage.server();
  const api = apiOf({ url });
  let isAway = false;
  const pane = await stage.open({
    ...{ book: await sampleBook(), view: 'sync', who: WANG },
    api: (request) => (isAway ? { status: 503, contentType: 'text/plain', body: '' } : api(request)),
  });
  const { frame } = pane;
  await frame.getByRole('button', { name: '同步', exact: true }).click();
  await frame.getByRole('button', { name: '开始同步' }).waitFor();
  isAway = true;
  await frame.getByRole('button', { name: '开始同步' }).click();
  await frame.getByText('离线').waitFor();
  await stage.take(pane, 'sync-offline');
  await pane.close();
}

async function history(stage: Stage): Promise<void> {
  const book = await workOfOthers(stage);
  const server = await stage.server();
  const edit = (hands: Hands): void => {
    hands.type(INNOVATION, `H${SHARED_ROW}`, '6月：与仲裁委会商两次');
  };
  await visit(stage, book, { who: ZHANG, at: '2023-06-28 09:10', edit });
  await visit(stage, await copyOf(book), {
    ...{ who: WANG, at: '2023-06-28 09:20' },
    edit: (hands) => {
      hands.deleteRows(INNOVATION, '20:20');
    },
  });
  server.at(NOW);
  const pane = await stage.open({ book, view: 'history', who: ZHANG });
  new Hands(pane.app).select(INNOVATION, `B${SHARED_ROW}`);
  await pane.frame.getByRole('button', { name: '查看当前选中行' }).click();
  await pane.frame.getByText('王建国').first().waitFor();
  await stage.take(pane, 'history');
  pane.expectClean();
  await pane.close();

  const anew = await stage.open({ book, view: 'history', who: ZHANG });
  await anew.frame.getByRole('button', { name: '查看已删除的行' }).click();
  await anew.frame.getByRole('button', { name: /^找回/ }).waitFor();
  await stage.take(anew, 'history-deleted');
  anew.expectClean();
  await anew.close();
}

async function completion(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await sampleBook(), view: 'settings' });
  const { frame } = pane;
  await frame.getByLabel('我的单位').selectOption(UNIT);
  await frame.getByRole('tab', { name: '完成' }).click();
  await frame.locator('canvas').first().waitFor();
  await stage.take(pane, 'completion');
  await stage.scrollTo(frame.getByRole('heading', { name: '按月份' }));
  await stage.take(pane, 'completion-months');
  await stage.scrollTo(frame.getByRole('heading', { name: '按单位' }));
  await stage.take(pane, 'completion-units');
  await frame.getByRole('region', { name: '全部事项' }).getByRole('button', { name: /红灯/ }).click();
  await stage.take(pane, 'completion-red');
  pane.expectClean();
  await pane.close();
}

/** 督办, in the middle of the year: each of its parts, and an item that is applied for. */
async function supervision(stage: Stage): Promise<void> {
  const book = await workOfOthers(stage);
  (await stage.server()).at(NOW);
  const pane = await stage.open({ book, view: 'supervision', who: WANG });
  const { frame } = pane;
  const show = async (part: string): Promise<void> => {
    await frame.getByRole('tab', { name: part, exact: true }).click();
    await frame.getByRole('tabpanel', { name: part }).locator('h2').waitFor();
  };
  await show('整改');
  await stage.take(pane, 'supervision-findings');
  await show('月报');
  await frame.getByLabel('月份').selectOption('2023-06');
  await frame.getByRole('heading', { name: /^未报送名单/ }).waitFor();
  await stage.take(pane, 'supervision-month');
  await show('销号');
  await frame.getByRole('button', { name: /^待复核/ }).waitFor();
  await stage.take(pane, 'supervision-closing');
  await show('变化');
  await frame.getByLabel('起始').fill('2023-06-20');
  await frame.getByRole('heading', { name: /^从2023-06-20到/ }).waitFor();
  await stage.take(pane, 'supervision-changes');
  await show('年终');
  await stage.take(pane, 'supervision-year-end');
  await show('规则');
  await stage.take(pane, 'supervision-rules');
  pane.expectClean();
  await pane.close();
}

/** 报告, at the end of June: what was made by itself a month ago, a circular, and a template that is refused. */
async function reports(stage: Stage): Promise<void> {
  const book = await sampleBook();
  const server = await stage.server();
  await visit(stage, book, { who: WANG, at: '2023-05-30 16:00', edit: () => undefined });
  server.at('2023-06-01 08:30');
  await server.prepareReports();
  server.at(NOW);
  const pane = await stage.open({ book, view: 'reports', who: WANG });
  const { frame } = pane;
  const templates = frame.getByRole('heading', { name: '模板' });
  await templates.waitFor();
  await stage.take(pane, 'reports');
  await frame.getByRole('button', { name: '生成并下载' }).click();
  await frame.getByText(/^有\d+处要人填写/).waitFor();
  await stage.take(pane, 'reports-made');
  await frame.getByLabel('月度通报的模板文件').setInputFiles(await brokenTemplate());
  await frame.getByText(/不能用作“月度通报”的模板/).waitFor();
  await stage.scrollTo(templates);
  await stage.take(pane, 'reports-templates');
  await pane.close();
}

/** The ranking by articles, its first unit unfolded. */
async function score(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await sampleBook('信息'), view: 'supervision' });
  const { frame } = pane;
  await frame.getByRole('tab', { name: '计分', exact: true }).click();
  await frame.locator('summary').first().click();
  await stage.take(pane, 'supervision-scores');
  pane.expectClean();
  await pane.close();
}

async function quota(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await sampleBook('信息'), view: 'progress' });
  await pane.frame.getByText('信息任务').first().waitFor();
  await stage.take(pane, 'completion-quota');
  pane.expectClean();
  await pane.close();
}

async function board(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await sampleBook(), view: 'dashboard' });
  const { frame } = pane;
  await frame.getByRole('button', { name: '生成看板' }).click();
  await frame.getByText('已生成“领导看板”工作表。').waitFor();
  await stage.take(pane, 'board');
  pane.expectClean();
  await pane.close();
}

/** What Excel 2019 does without. */
async function older(stage: Stage): Promise<void> {
  const pane = await stage.open({ book: await sampleBook(), view: 'check', version: '2019' });
  await pane.frame.getByText(/^这个 Excel 版本较旧/).click();
  await stage.take(pane, 'older-excel');
  pane.expectClean();
  await pane.close();
}

/** What can be asked for by name, each with its pictures. */
export const SCENES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  check,
  ledgers,
  prepare,
  fill,
  settings,
  sync,
  offline,
  history,
  completion,
  supervision,
  reports,
  score,
  quota,
  board,
  excel,
  older,
};
