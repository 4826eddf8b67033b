import { Text, tokens } from '@fluentui/react-components';

/** Stands in the place of something that an older Excel cannot do; `what` begins the sentence. */
export function NeedsNewer({ what }: { what: string }) {
  return (
    <Text block size={200} role="note" style={{ color: tokens.colorNeutralForeground2, margin: '4px 0' }}>
      {`${what}：需要 Excel 2021 以上版本或网页版。`}
    </Text>
  );
}
