import { Text } from '@fluentui/react-components';
import { useWorkbook } from '../workbook/workbook-context';

/** Stands in a view until the workbook has been read for the first time. */
export function NotReadYet() {
  const { reading } = useWorkbook();
  return <Text>{reading.problem === undefined ? '正在读取工作簿，请稍候…' : '还没有读到工作簿。'}</Text>;
}
