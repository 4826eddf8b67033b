import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  ToggleButton,
  typographyStyles,
} from '@fluentui/react-components';
import type { FillList } from '../../worker/fill/fill-list';
import type { FillPlace } from '../../worker/fill/fill-rows';
import { FillLines } from './fill-lines';
import { UnitChoice } from './unit-choice';
import { filtered, type FillFilter, FILTERS } from './walk';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '8px' },
  filters: { display: 'flex', gap: '4px' },
  filter: { minWidth: 0, flexGrow: 1, paddingLeft: '4px', paddingRight: '4px' },
  title: { ...typographyStyles.subtitle2, margin: '4px 0 0' },
});

export interface ListPageProps {
  readonly unit: string;
  readonly list: FillList | undefined;
  readonly filter: FillFilter;
  readonly setFilter: (filter: FillFilter) => void;
  readonly open: (place: FillPlace) => void;
  readonly openSelected: () => void;
}

const NONE: Readonly<Record<FillFilter, string>> = {
  missing: '本月都填好了。',
  open: '没有未完成的事项。',
  all: '这本工作簿里没有这个单位的事项。',
};

/** Why there is nothing to show. What cannot be filled in is not said to be filled in. */
function noneText({ lines, unprepared }: FillList, filter: FillFilter): string {
  if (lines.length === 0) return NONE.all;
  return filter === 'missing' && unprepared.length > 0 ? '' : NONE[filter];
}

function Unprepared({ sheets }: { sheets: readonly string[] }) {
  if (sheets.length === 0) return null;
  const names = sheets.map((sheet) => `“${sheet}”`).join('、');
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{`${names}还没有填报栏，请先到“台账”页的“准备台账”里加上。`}</MessageBarBody>
    </MessageBar>
  );
}

function Items({ list, filter, setFilter, open }: ListPageProps & { list: FillList }) {
  const styles = useStyles();
  const lines = filtered(list.lines, filter);
  const label = FILTERS.find(({ id }) => id === filter)?.label ?? '';
  return (
    <>
      <Unprepared sheets={list.unprepared} />
      <div className={styles.filters} role="group" aria-label="显示哪些事项">
        {FILTERS.map(({ id, label: name }) => (
          <ToggleButton
            key={id}
            className={styles.filter}
            size="small"
            checked={id === filter}
            onClick={() => {
              setFilter(id);
            }}
          >
            {`${name} ${filtered(list.lines, id).length}`}
          </ToggleButton>
        ))}
      </div>
      <h2 className={styles.title} aria-live="polite">{`${label}（${lines.length}）`}</h2>
      {lines.length === 0 && <Text>{noneText(list, filter)}</Text>}
      <FillLines key={filter} lines={lines} open={open} />
    </>
  );
}

/** The clerk's unit and its items. */
export function ListPage(props: ListPageProps) {
  const styles = useStyles();
  const { unit, list, openSelected } = props;
  return (
    <div className={styles.page}>
      <UnitChoice unit={unit} />
      <Button size="small" onClick={openSelected}>
        填报当前选中行
      </Button>
      {unit === '' && <Text>请先选择我的单位，再逐项填报；也可以在表格里选中一行直接填。</Text>}
      {unit !== '' && !list && <Spinner size="tiny" label="正在读取…" />}
      {list && <Items {...props} list={list} />}
    </div>
  );
}
