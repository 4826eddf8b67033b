import { Link, Text } from '@fluentui/react-components';
import type { QuotaScore } from '#core/scoring/score-quota';
import type { CompletionView } from '../../worker/completion/completion-view';
import type { RowPlace } from '../../worker/completion/row-place';
import { useWorkbook } from '../workbook/workbook-context';
import { type FigureColumn, FigureTable } from './figure-table';
import { Section } from './section';

interface QuotaLine extends QuotaScore {
  readonly place: RowPlace | undefined;
}

/** 信息任务: what each unit has handed in of its quota, one's own unit first, the others by rank. */
export function QuotaSection({ view, mine }: { view: CompletionView; mine: string | undefined }) {
  const { showCell } = useWorkbook();
  const lines = view.status.quota.map((score, at): QuotaLine => ({ ...score, place: view.quotaPlaces[at] }));
  const isMine = ({ unit }: QuotaLine): boolean => unit === mine;
  const columns: readonly FigureColumn<QuotaLine>[] = [
    {
      header: '单位',
      value: ({ unit, place }) => (
        <Link as="button" onClick={() => place && void showCell(place.sheet, place.cell)}>
          {unit === mine ? `${unit}（本单位）` : unit}
        </Link>
      ),
    },
    { header: '已报', value: ({ done }) => done },
    { header: '任务', value: ({ quota }) => quota },
    { header: '还差', value: ({ gap }) => gap },
    { header: '得分', value: ({ points }) => points ?? '—' },
    { header: '名次', value: ({ rank }) => rank ?? '—' },
  ];
  return (
    <Section title="信息任务">
      <Text block size={200}>
        点单位名称可跳到任务表中的那一行。超出任务的类别不抵其他类别的差额。
      </Text>
      <FigureTable
        label="各单位的信息任务"
        columns={columns}
        rows={[...lines.filter(isMine), ...lines.filter((line) => !isMine(line))]}
        keyOf={({ unit }, at) => `${unit} ${at}`}
        isMine={isMine}
      />
    </Section>
  );
}
