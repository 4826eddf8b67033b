import { MessageBar, MessageBarBody } from '@fluentui/react-components';

/** Says where a column is missing, and how to get it. */
export function Unprepared({ sheets, column }: { sheets: readonly string[]; column: string }) {
  if (sheets.length === 0) return null;
  const names = sheets.map((sheet) => `“${sheet}”`).join('、');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{`${names}没有“${column}”栏，请到“台账”页的“准备台账”里加上。`}</MessageBarBody>
    </MessageBar>
  );
}
