import { ADOPTION_LEVELS, IRREGULARITIES } from '#core/ledger/kinds/info-log';
import { deducts } from './deduction-credits';
import { earnsByAdoption, earnsByComments, titled } from './quality-credits';
import type { BaseRule, PointsByLevel, ScoringScheme } from './scheme';

const REPEATS = { each: '每次都计', highest: '取最高', first: '只计首次' } as const;
const RANKINGS = { share: '完成率', points: '得分' } as const;

function atMost(cap: number | null, period = '全年'): string {
  return cap === null ? '' : `，${period}最多${cap}分`;
}

function levels(points: PointsByLevel): readonly string[] {
  return ADOPTION_LEVELS.filter((level) => points[level] > 0).map((level) => `${level}级${points[level]}分`);
}

function baseClause(base: BaseRule): string {
  switch (base.by) {
    case 'share':
      return '基础分＝目标任务分×计入÷任务';
    case 'article':
      return `基础分每篇${base.points}分${atMost(base.monthlyCap, '每月')}${atMost(base.yearlyCap)}`;
    case 'month':
      return `基础分每月${base.points}分，没有完成当月最低篇数的${base.inProportion ? '按比例得分' : '不得分'}`;
  }
}

function minimumClauses({ monthlyMinimum, classes }: ScoringScheme): readonly string[] {
  const owed = [{ name: '', monthlyMinimum }, ...classes].flatMap((one) =>
    one.monthlyMinimum === null || one.monthlyMinimum === 0 ? [] : `${one.name}${one.monthlyMinimum}篇`,
  );
  return owed.length === 0 ? [] : [`每月最低${owed.join('，')}`];
}

function adoptionClauses({ adoption }: ScoringScheme): readonly string[] {
  const { points, publications, cap } = adoption;
  const named = Object.entries(publications).map(([name, value]) => `${titled(name)}${value}分`);
  const all = [...named, ...levels(points)];
  return all.length === 0 ? [] : [`采用一次${all.join('、')}${atMost(cap)}`];
}

function deductionClauses({ deductions }: ScoringScheme): readonly string[] {
  const { missedMonth, eachMissing, irregular } = deductions;
  const kinds = [
    ...(missedMonth > 0 ? [`未完成月任务每月扣${missedMonth}分`] : []),
    ...(eachMissing > 0 ? [`每缺一篇扣${eachMissing}分`] : []),
    ...IRREGULARITIES.filter((kind) => irregular[kind] > 0).map(
      (kind) => `${kind}每篇扣${irregular[kind]}分`,
    ),
  ];
  return kinds.length === 0 ? [] : [`${kinds.join('、')}，扣完为止`];
}

/** Whether points come from the quota alone. */
function isProportional(scheme: ScoringScheme): boolean {
  return (
    scheme.base.by === 'share' && !earnsByAdoption(scheme) && !earnsByComments(scheme) && !deducts(scheme)
  );
}

function pointClauses(scheme: ScoringScheme): readonly string[] {
  if (isProportional(scheme)) return ['得分＝目标任务分×计入÷任务'];
  const { comments, capAtTarget } = scheme;
  const byComment = levels(comments.points);
  return [
    baseClause(scheme.base),
    ...minimumClauses(scheme),
    ...adoptionClauses(scheme),
    ...(byComment.length === 0 ? [] : [`批示一次${byComment.join('、')}${atMost(comments.cap)}`]),
    ...deductionClauses(scheme),
    ...(capAtTarget ? ['总分以目标任务分为限'] : []),
  ];
}

/** How points and ranks come about, for the note above the table. */
export function schemeSentences(scheme: ScoringScheme): string {
  const { rankBy, bottom, repeat } = scheme;
  const last = bottom === 0 ? '' : `，注明末${bottom}位`;
  const ranking = `按${RANKINGS[rankBy]}排名，相同的名次并列${last}`;
  const repeats =
    earnsByAdoption(scheme) || earnsByComments(scheme) ? `，多次采用、批示的${REPEATS[repeat]}` : '';
  return `${[...pointClauses(scheme), ranking].join('；')}。同一单位标题相同的信息只计一次${repeats}。`;
}
