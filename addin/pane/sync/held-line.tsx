import { Radio, RadioGroup, Text } from '@fluentui/react-components';
import type { HeldRow } from '../../worker/sync/plan-view';
import { RowLine } from './row-line';

/** A row that stays here, and why; where it may be a row of the server, the clerk says which. */
export function HeldLine({
  row,
  identity,
  identify,
}: {
  row: HeldRow;
  identity: string;
  identify: (identity: string) => void;
}) {
  return (
    <RowLine {...row}>
      {row.reasons.map((reason) => (
        <Text key={reason} block size={200}>
          {reason}
        </Text>
      ))}
      {row.candidates.length > 0 && (
        <RadioGroup
          aria-label={`${row.title} 是哪一行`}
          value={identity}
          onChange={(_, { value }) => {
            identify(value);
          }}
        >
          {row.candidates.map(({ rowId, title }) => (
            <Radio key={rowId} value={rowId} label={`就是服务器上的“${title}”`} />
          ))}
          <Radio value="new" label="是新增的一行" />
          <Radio value="" label="先不上传" />
        </RadioGroup>
      )}
    </RowLine>
  );
}
