import type { OwnDays } from '#core/calendar/own-days';
import { NO_OWN_DAYS } from '#core/calendar/own-days';
import type { LightRules } from '#core/completion/light-rules';
import { defaultLightRules } from '#core/completion/light-rules';
import type { CivilDate } from '#core/date/civil-date';
import type { ScoringScheme } from '#core/scoring/scheme';
import { PROPORTIONAL } from '#core/scoring/scheme';
import type { LampLooks } from './lamp-looks';
import { DEFAULT_LAMP_LOOKS } from './lamp-looks';

/** When the monthly report is owed. */
export interface ReportingRules {
  /** Day of the month the report is for, 1–31; `last`: its last day. */
  readonly dueDay: number | 'last';
  /** Whether that day lies in the month after instead. */
  readonly inNextMonth: boolean;
  /** A note that names no month and comes within so many days after the due day is the late report of that month. */
  readonly lateDays: number;
}

export interface RectificationRules {
  /** Working days after the inspection until a finding without 整改期限 is to be put right. */
  readonly workingDays: number;
}

export interface AcceptanceRules {
  /** Who fills 验收结论: the bureau's own office as well, or only the city bureau's reviewers. */
  readonly by: 'office' | 'acceptor';
}

/** What the head and the end of the bureau's documents say. Empty where it is not set: then a marked place is printed. */
export interface IssuingRules {
  /** 发文机关: `绵阳市司法局`. */
  readonly agency: string;
  /** 发文代字: `绵司通` of `绵司通〔2023〕15号`. */
  readonly codeWord: string;
  /** 主送机关, as the document writes it, without the colon. */
  readonly addressees: string;
  /** 抄送机关. */
  readonly copies: string;
}

/** Everything a bureau can set about how it supervises. Kept on the sheet 规则设置, and so in the store. */
export interface RuleSet {
  readonly lights: LightRules;
  readonly looks: LampLooks;
  readonly reporting: ReportingRules;
  readonly rectification: RectificationRules;
  readonly acceptance: AcceptanceRules;
  readonly scoring: ScoringScheme;
  readonly calendar: OwnDays;
  /** The day the last circular was made up to; null where none is noted. */
  readonly lastCircular: CivilDate | null;
  readonly issuing: IssuingRules;
}

export const DEFAULT_RULES: RuleSet = {
  lights: defaultLightRules,
  looks: DEFAULT_LAMP_LOOKS,
  reporting: { dueDay: 'last', inNextMonth: false, lateDays: 5 },
  rectification: { workingDays: 15 },
  acceptance: { by: 'office' },
  scoring: PROPORTIONAL,
  calendar: NO_OWN_DAYS,
  lastCircular: null,
  issuing: { agency: '', codeWord: '', addressees: '', copies: '' },
};
