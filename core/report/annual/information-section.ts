import type { AnnualFacts } from './annual-facts';
import { counted, type Prose, share } from './figure';
import { type FunctionSection, sourcesOf } from './function-section';
import { joined } from './prose';

const LEVELS = ['部', '省', '市', '县'] as const;

/** What was written about the year's work, and who took it up; a marked place where there is no log. */
export function informationSection({ articles }: AnnualFacts): FunctionSection {
  const name = '信息报送和经验推广';
  if (articles.length === 0) {
    const prompt = '没有读到本年度信息报送登记。信息报送、采用、批示情况和推广的经验做法';
    return { name, paragraphs: [[{ gap: prompt }]] };
  }
  const adopted = articles.filter((article) => article.adopted !== null);
  const commented = articles.filter((article) => article.commented !== null);
  const byLevel = LEVELS.flatMap((level): Prose[] => {
    const own = articles.filter((article) => article.adopted === level);
    return own.length === 0 ? [] : [[`${level}级`, counted(`${level}级采用`, sourcesOf(own)), '篇']];
  });
  const taken: Prose =
    adopted.length === 0
      ? ['暂无采用记录']
      : [
          '被采用',
          counted('信息采用', sourcesOf(adopted)),
          '篇，采用率',
          share('信息采用率', sourcesOf(adopted), sourcesOf(articles)),
          '（按最高采用级别计，',
          ...joined(byLevel, '、'),
          '）',
        ];
  const comments: Prose =
    commented.length === 0 ? [] : ['，获领导批示', counted('信息获批示', sourcesOf(commented)), '篇'];
  return {
    name,
    paragraphs: [
      ['登记报送信息', counted('登记报送信息', sourcesOf(articles)), '篇，', ...taken, ...comments, '。'],
      [{ gap: '在全市、全省推广的经验做法，媒体宣传情况' }],
    ],
  };
}
