import { Field, Input, Link, makeStyles, Text } from '@fluentui/react-components';
import { useSectionStyles } from '../supervision/section-styles';
import type { HandedFile } from './use-hand-out';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '4px', margin: '8px 0', overflowWrap: 'anywhere' },
});

/** Where the file is that the clerk was given, also for a browser that did not begin by itself. */
export function HandedFileBox({ file: { name, link, isOpened } }: { file: HandedFile }) {
  const styles = useStyles();
  const { faint } = useSectionStyles();
  return (
    <div className={styles.box}>
      <Text role="status">
        {isOpened
          ? `“${name}”已生成，正在浏览器里下载。没有开始的，请点下面的链接。`
          : `“${name}”已生成，请点下面的链接下载。`}
      </Text>
      <Link href={link.url} target="_blank" rel="noreferrer">
        {`下载“${name}”`}
      </Link>
      {!isOpened && (
        <Field label="点了没有反应的，把这个地址复制到浏览器里打开" size="small">
          <Input
            size="small"
            readOnly
            value={link.url}
            onFocus={({ currentTarget }) => {
              currentTarget.select();
            }}
          />
        </Field>
      )}
      <Text size={200} className={faint}>{`链接在${link.until}以前有效，过期请重新生成。`}</Text>
    </div>
  );
}
