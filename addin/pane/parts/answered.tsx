import { Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Answer } from './use-answer';

/** An answer, or why there is none. */
export function Answered<T>({
  answer: { value, problem, busy },
  isSlow = false,
  children,
}: {
  answer: Answer<T>;
  /** Whether it comes from the server: then it is said that an answer in view is being renewed. */
  isSlow?: boolean;
  children: (value: T) => ReactNode;
}) {
  return (
    <>
      {problem !== undefined && (
        <Text block role="alert">
          {problem}
        </Text>
      )}
      {value === undefined && busy && <Spinner size="tiny" label="正在读取…" />}
      {value !== undefined && isSlow && (
        <Text block size={200} role="status">
          {busy ? '正在更新…' : ''}
        </Text>
      )}
      {value !== undefined && children(value)}
    </>
  );
}
