import { Button, Checkbox, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { NewSheetKind } from '#core/prepare/preparation';
import type { SheetView, TableView } from '../../worker/ledgers/sheet-views';
import { NeedsNewer } from '../shell/needs-newer';
import { useSupport } from '../workbook/support-context';
import { usePreparation } from './use-preparation';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { margin: '8px 0 0' },
});

const NEW_SHEETS: readonly { readonly id: NewSheetKind; readonly name: string; readonly hint: string }[] = [
  { id: 'units', name: '单位名录', hint: '各单位的规范名称和别名' },
  { id: 'info-log', name: '信息报送登记表', hint: '逐条登记报送的信息' },
  { id: 'inspection-log', name: '督导检查记录', hint: '检查发现的问题和整改期限' },
  { id: 'rules', name: '规则设置', hint: '亮灯、月报、计分等规则，可以按本局的办法改' },
];

function keyOf({ sheet, headerRow }: TableView): string {
  return `${sheet}\n${headerRow}`;
}

/** Something that can be added. */
interface Offer {
  readonly key: string;
  readonly label: string;
}

/** What the workbook has not got yet. */
function offersOf(sheets: readonly SheetView[]): {
  tables: readonly (Offer & { table: TableView })[];
  newSheets: readonly (Offer & { id: NewSheetKind })[];
} {
  const present = new Set(sheets.map(({ sheet }) => sheet));
  return {
    tables: sheets
      .flatMap(({ tables }) => tables)
      .filter(({ progress }) => progress === 'absent')
      .map((table) => ({ table, key: keyOf(table), label: `${table.sheet}：加填报栏` })),
    newSheets: NEW_SHEETS.filter(({ name }) => !present.has(name)).map(({ id, name, hint }) => ({
      ...{ id, key: id, label: `新建“${name}”（${hint}）` },
    })),
  };
}

function Offers({
  offers,
  chosen,
  choose,
}: {
  offers: readonly Offer[];
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
}) {
  if (offers.length === 0) return <Text role="status">都已准备好，可以填报了。</Text>;
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    choose(next);
  };
  return offers.map(({ key, label }) => (
    <Checkbox
      key={key}
      label={label}
      checked={chosen.has(key)}
      onChange={() => {
        toggle(key);
      }}
    />
  ));
}

/** What can be added to the workbook, and adding what is chosen. */
function PrepareForm({ sheets }: { sheets: readonly SheetView[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const preparation = usePreparation();
  const { tables, newSheets } = offersOf(sheets);
  const prepare = async (): Promise<void> => {
    const isDone = await preparation.run({
      progress: tables.filter(({ key }) => chosen.has(key)).map(({ table }) => table),
      sheets: newSheets.filter(({ key }) => chosen.has(key)).map(({ id }) => id),
    });
    if (isDone) setChosen(new Set());
  };
  return (
    <>
      <Offers offers={[...tables, ...newSheets]} chosen={chosen} choose={setChosen} />
      {preparation.refused.map((reason) => (
        <Text key={reason} size={200} role="alert">
          {reason}
        </Text>
      ))}
      <Button
        appearance="primary"
        disabled={preparation.busy || chosen.size === 0}
        onClick={() => void prepare()}
      >
        准备所选
      </Button>
    </>
  );
}

/** 准备台账: adding what ledgers need to be filled in. */
export function PrepareSection({ sheets }: { sheets: readonly SheetView[] }) {
  const styles = useStyles();
  const support = useSupport();
  return (
    <section className={styles.section} aria-labelledby="prepare-heading">
      <Text as="h2" id="prepare-heading" weight="semibold" size={400} className={styles.heading}>
        准备台账
      </Text>
      <Text size={200}>
        在表格右边加上填报用的栏目（状态、完成比例、完成日期、最新进展等），或新建需要的工作表。原有单元格的内容、格式和位置都不变，可以撤销。
      </Text>
      {support === 'full' ? <PrepareForm sheets={sheets} /> : <NeedsNewer what="准备台账" />}
    </section>
  );
}
