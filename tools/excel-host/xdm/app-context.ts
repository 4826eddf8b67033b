import type { RequirementSets } from '../richapi/requirement-sets';
import { type Connection, LOCALE } from './connection';

/** What an add-in is told when it starts, besides the connection. */
export interface AppContextFacts {
  readonly requirementSets: RequirementSets;
  /** Origins that a dialog may open with, besides the add-in's own. */
  readonly appDomains: readonly string[];
  readonly workbookName: string;
  readonly settings: ReadonlyMap<string, string>;
}

const EXCEL_ON_THE_WEB = 16;
const READ_AND_WRITE = 1;

/** The app context, named as the client library reads it. */
export function appContext(
  connection: Connection,
  facts: AppContextFacts,
): Readonly<Record<string, unknown>> {
  const { appId, conversationId, addinOrigin } = connection;
  return {
    _id: appId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: `https://excel.test/${encodeURIComponent(facts.workbookName)}`,
    _clientMode: READ_AND_WRITE,
    _settings: [...facts.settings],
    _reason: 'documentOpened',
    _osfControlType: 0,
    _eToken: '',
    _correlationId: conversationId,
    _appInstanceId: `instance-${conversationId}`,
    _hostFullVersion: '16.0.18000.1000',
    _requirementMatrix: JSON.stringify(facts.requirementSets),
    _addinName: '台账通',
    _appDomains: [addinOrigin, ...facts.appDomains],
    _clientWindowHeight: 900,
    _clientWindowWidth: 1400,
    _featureGates: {},
    _isFromWacAutomation: false,
  };
}
