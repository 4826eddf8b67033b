import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
} from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import { columnLetters } from '#core/grid/address';
import { useWorkbook } from '../workbook/workbook-context';
import { type MappingDesk, useMapping } from './use-mapping';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  heading: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: '8px' },
});

/** The table that is explained; the kind's name is empty until one is chosen. */
interface Explained {
  readonly kind: string;
  readonly rowText: string;
}

function KindAndRow({ explained, change }: { explained: Explained; change: (explained: Explained) => void }) {
  const { reading } = useWorkbook();
  return (
    <>
      <Field label="台账类型" required>
        <Select
          value={explained.kind}
          onChange={(_, { value }) => {
            change({ ...explained, kind: value });
          }}
        >
          <option value="">（请选择）</option>
          {reading.book?.kinds.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label="表头在第几行" required>
        <Input
          type="number"
          min={1}
          value={explained.rowText}
          onChange={(_, { value }) => {
            change({ ...explained, rowText: value });
          }}
        />
      </Field>
    </>
  );
}

function ColumnChoices({ columns, choose }: Pick<MappingDesk, 'columns' | 'choose'>) {
  return columns.map(({ index, header, titles, title }) => (
    <Field key={index} label={`${columnLetters(index)}列 ${header === '' ? '（没有表头）' : header}`}>
      <Select
        size="small"
        value={title}
        onChange={(_, { value }) => {
          choose(index, value);
        }}
      >
        <option value="">不读取</option>
        {titles.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    </Field>
  ));
}

/** The button that opened the form is gone: the keyboard goes on here. */
function focus(heading: HTMLElement | null): void {
  heading?.focus();
}

/** Correcting by hand what a table is; the workbook remembers it on its sheet 列对应. */
export function MappingForm({
  sheet,
  kind = '',
  headerRow,
  close,
}: {
  sheet: string;
  kind?: string;
  headerRow: number;
  close: () => void;
}) {
  const styles = useStyles();
  const [explained, setExplained] = useState<Explained>({ kind, rowText: String(headerRow) });
  const mapping = useMapping(
    { sheet, kind: explained.kind, headerRow: Number(explained.rowText) },
    kind === '' ? undefined : headerRow,
  );
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    void mapping.save().then((isSaved) => {
      if (isSaved) close();
    });
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <Text as="h2" ref={focus} tabIndex={-1} weight="semibold" size={400} className={styles.heading}>
        {`更正：${sheet}`}
      </Text>
      <Text size={200}>
        说明这张表是什么台账、各栏是什么。保存后记在工作表“列对应”里，以后一直有效，表格本身不变。
      </Text>
      <KindAndRow explained={explained} change={setExplained} />
      <ColumnChoices columns={mapping.columns} choose={mapping.choose} />
      {mapping.problem !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{mapping.problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={mapping.busy || !mapping.canSave}>
          保存
        </Button>
        <Button onClick={close}>取消</Button>
      </div>
    </form>
  );
}
