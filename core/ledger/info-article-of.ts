import { isCivilDate } from '#core/date/civil-date';
import type { InfoArticle } from './info-article';
import type { RowFields } from './row-fields';

/** A line of the information log, or undefined where date, unit, category or title is missing or unreadable. */
export function infoArticleOf(fields: RowFields, row?: number): InfoArticle | undefined {
  const { date, unit, category, title, adoptedBy, publication, commentedBy, irregularity } = fields;
  if (typeof date !== 'string' || !isCivilDate(date)) return undefined;
  if (unit === undefined || category === undefined || title === undefined) return undefined;
  return {
    ...(row === undefined ? {} : { row }),
    date,
    unit: String(unit),
    category: String(category),
    title: String(title),
    ...(adoptedBy === undefined ? {} : { adoptedBy: String(adoptedBy) }),
    ...(publication === undefined ? {} : { publication: String(publication) }),
    ...(commentedBy === undefined ? {} : { commentedBy: String(commentedBy) }),
    ...(irregularity === undefined ? {} : { irregularity: String(irregularity) }),
  };
}
