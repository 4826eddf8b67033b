import type { CivilDate } from '#core/date/civil-date';
import type { InfoArticle } from '#core/ledger/info-article';
import type { QuotaRow } from '#core/ledger/quota-row';
import { looseKey } from '#core/text/normalise';
import { canonicalName } from '#core/unit/directory';
import type { UnitDirectory } from '#core/unit/unit';
import type { ScoringScheme } from './scheme';

/** What quotas are scored from. */
export interface QuotaInput {
  readonly rows: readonly QuotaRow[];
  /** The year the quotas are for; the year of `asOf` where it is not known. */
  readonly year?: number | undefined;
  readonly articles: readonly InfoArticle[];
  readonly asOf: CivilDate;
  /** The proportional one where none is given. */
  readonly scheme?: ScoringScheme | undefined;
  /** Where there is one, rows, log and classes may name a unit by any of its aliases. */
  readonly directory?: UnitDirectory | undefined;
}

/** What a status is made of, as far as quotas are concerned. */
interface StatusFacts extends Pick<QuotaInput, 'articles' | 'asOf' | 'directory'> {
  readonly quotas: readonly QuotaRow[];
  readonly quotaYear?: number | undefined;
  readonly rules: { readonly scoring: ScoringScheme };
}

/** The one way from ledgers to scores, so that status, reports and pane say the same. */
export function quotaInput({ quotas, quotaYear, rules, articles, asOf, directory }: StatusFacts): QuotaInput {
  return { rows: quotas, year: quotaYear, articles, asOf, directory, scheme: rules.scoring };
}

/** The key under which a unit's rows, lines and classes meet, whatever they call it. */
export function unitKeyOf(unit: string, directory: UnitDirectory | undefined): string {
  return looseKey(directory === undefined ? unit : canonicalName(unit, directory));
}
