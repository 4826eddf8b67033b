import { EXIT, type ExitCode } from '../../exit-code';
import { reportingText } from '../../output/supervise/reporting-text';
import { connect } from '../connect';

export interface ReportingOptions {
  readonly server: string;
  readonly token?: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly json?: true;
}

/** `taizhang supervise reporting`: who reported for a month in time, late or not at all. Only a server knows. */
export async function reporting({ server, token, month, json }: ReportingOptions): Promise<ExitCode> {
  const answer = await connect(server, token).readReporting(month);
  console.log(json ? JSON.stringify(answer, null, 1) : reportingText(answer));
  return EXIT.ok;
}
