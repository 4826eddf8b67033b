import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CellField, cellOfField, type FormDesk } from './cell-field';

const useStyles = makeStyles({
  earlier: {
    padding: '4px 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

type TextField = 'note' | 'earlier' | 'evidence' | 'problem';

function LongText({
  desk,
  field,
  ...field_
}: {
  desk: FormDesk;
  field: TextField;
  label?: string;
  hint?: string;
  rows?: number;
}) {
  const { form, edit } = desk;
  const { rows = 2, ...labels } = field_;
  return (
    <CellField desk={desk} field={field} {...labels}>
      {(isLocked) => (
        <Textarea
          size="small"
          resize="vertical"
          textarea={{ rows }}
          value={form[field]}
          disabled={isLocked}
          onChange={(_, { value }) => {
            edit({ ...form, [field]: value });
          }}
        />
      )}
    </CellField>
  );
}

/** What was told in other months: shown, and changed only by those who ask for it. */
function EarlierNote({ desk }: { desk: FormDesk }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (desk.item.form.earlier === '') return null;
  if (isOpen) return <LongText desk={desk} field="earlier" label="以前的进展" rows={4} />;
  return (
    <div className={styles.earlier}>
      <Text size={200} weight="semibold">
        以前的进展
      </Text>
      <Button
        size="small"
        appearance="transparent"
        aria-label="修改以前的进展"
        onClick={() => {
          setOpen(true);
        }}
      >
        修改
      </Button>
      <Text block size={200}>
        {desk.form.earlier}
      </Text>
    </div>
  );
}

/** What is told of the item: this month's note before all. */
export function TextFields({ desk }: { desk: FormDesk }) {
  const header = cellOfField(desk, 'note')?.header ?? '';
  const { month } = desk.item;
  return (
    <>
      <LongText
        desk={desk}
        field="note"
        label={`${header}（${month}）`}
        hint={`只写本月的，保存时自动加上“${month}”`}
        rows={3}
      />
      {header !== '' && <EarlierNote desk={desk} />}
      <LongText desk={desk} field="evidence" hint="文号、文件名或链接" />
      <LongText desk={desk} field="problem" />
    </>
  );
}
