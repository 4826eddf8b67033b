import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { REPORTS } from '#core/report/report-kinds';
import type { FileLink, TemplateState } from '../../worker/reports/report-views';
import { useSectionStyles } from '../supervision/section-styles';
import type { HandOut } from './use-hand-out';
import type { TemplatesDesk } from './use-templates';

const useStyles = makeStyles({
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  question: { width: '100%' },
});

const DOCX = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Chooses a file to be the template. */
function UploadButton({ name, busy, put }: { name: string; busy: boolean; put: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        disabled={busy}
        aria-label={`上传模板：${name}`}
        onClick={() => input.current?.click()}
      >
        上传模板
      </Button>
      <input
        ref={input}
        type="file"
        accept={DOCX}
        aria-label={`${name}的模板文件`}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) put(file);
          // The same file, mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Goes back to the standard template, once the clerk has been told what is lost. */
function RestoreButton({ name, busy, restore }: { name: string; busy: boolean; restore: () => void }) {
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button
        size="small"
        disabled={busy}
        aria-label={`恢复标准模板：${name}`}
        onClick={() => {
          setAsking(true);
        }}
      >
        恢复标准模板
      </Button>
    );
  }
  return (
    <div className={styles.question} role="group" aria-label={`恢复标准模板：${name}`}>
      <Text block size={200}>
        本局的模板会从服务器上删除，要留底的先下载。
      </Text>
      <div className={styles.deeds}>
        <Button size="small" appearance="primary" autoFocus disabled={busy} onClick={restore}>
          确认恢复
        </Button>
        <Button
          size="small"
          onClick={() => {
            setAsking(false);
          }}
        >
          取消
        </Button>
      </div>
    </div>
  );
}

/** Whose template documents of a kind are made by, and what can be done about it. */
export function TemplateLine({
  template: { kind, own },
  desk,
  handOut,
}: {
  template: TemplateState;
  desk: TemplatesDesk;
  handOut: HandOut<FileLink>;
}) {
  const styles = useStyles();
  const { line, faint } = useSectionStyles();
  const { name } = REPORTS[kind];
  const busy = desk.busy || handOut.busy;
  return (
    <li className={line}>
      <Text block>{name}</Text>
      <Text block size={200} className={faint}>
        {own ? `本局模板，${own.by} ${own.at} 上传` : '标准模板'}
      </Text>
      <div className={styles.deeds}>
        <Button
          size="small"
          disabled={busy}
          aria-label={`下载模板：${name}`}
          onClick={() =>
            void handOut.give(`${name}模板`, (service, connection) => service.templateLink(connection, kind))
          }
        >
          下载模板
        </Button>
        <UploadButton name={name} busy={busy} put={(file) => void desk.put(kind, file)} />
        {own && (
          <RestoreButton key={own.at} name={name} busy={busy} restore={() => void desk.restore(kind)} />
        )}
      </div>
    </li>
  );
}
