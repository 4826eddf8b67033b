import { useEffect, useState } from 'react';
import { addSheet, removeSheet } from '../../excel/add-sheet';
import { inExcel } from '../../excel/in-excel';
import type { MappingDraft, MappingQuestion } from '../../worker/ledgers/mapping';
import { useWorkbook } from '../workbook/workbook-context';

export interface MappingDesk {
  readonly columns: MappingDraft['columns'];
  readonly busy: boolean;
  readonly canSave: boolean;
  /** Why it cannot be saved as it is, in Chinese. */
  readonly problem: string | undefined;
  readonly choose: (index: number, title: string) => void;
  /** Whether it was saved. */
  readonly save: () => Promise<boolean>;
}

const NOTHING: MappingDraft = { columns: [], keyTitle: '' };

function problemOf(
  { columns, keyTitle }: MappingDraft,
  { kind, headerRow }: MappingQuestion,
): string | undefined {
  if (kind === '') return undefined;
  if (columns.length === 0) return `第${headerRow}行没有表头，请核对行号。`;
  const chosen = columns.map(({ title }) => title).filter((title) => title !== '');
  const twice = chosen.find((title, index) => chosen.indexOf(title) !== index);
  if (twice !== undefined) return `“${twice}”选了两次，请只留一栏。`;
  const speaking = columns.find(({ own, title }) => title === '' && own !== '' && !chosen.includes(own));
  if (speaking)
    return `“${speaking.header}”这一栏按表头就是“${speaking.own}”，总会读取。不想读取时，请另选一栏作“${speaking.own}”，或在表格里改表头。`;
  return chosen.includes(keyTitle) ? undefined : `请指出哪一栏是“${keyTitle}”，没有它就认不出事项。`;
}

/** The headers of the row that is said to be the header, and what the clerk makes of them. */
function useDraft({ sheet, kind, headerRow }: MappingQuestion) {
  const { service, attempt } = useWorkbook();
  const [draft, setDraft] = useState(NOTHING);
  useEffect(() => {
    let isWanted = true;
    void attempt(async () => {
      const found = kind === '' ? NOTHING : await service.mappingDraft({ sheet, kind, headerRow });
      if (isWanted) setDraft(found);
    });
    return () => {
      isWanted = false;
    };
  }, [attempt, headerRow, kind, service, sheet]);
  const choose = (index: number, title: string): void => {
    setDraft((before) => ({
      ...before,
      columns: before.columns.map((column) => (column.index === index ? { ...column, title } : column)),
    }));
  };
  return { draft, choose };
}

/** What a clerk says of a table, and saving it in the workbook; `former` is the header row it was read with so far. */
export function useMapping(question: MappingQuestion, former: number | undefined): MappingDesk {
  const { service, attempt, change, done, notify } = useWorkbook();
  const { draft, choose } = useDraft(question);
  const [busy, setBusy] = useState(false);
  const problem = problemOf(draft, question);
  const write = async (): Promise<void> => {
    const named = draft.columns.filter(({ title }) => title !== '');
    const plan = await service.planMapping({
      ...question,
      ...(former !== undefined && { former }),
      columns: named.map(({ title, index }) => ({ title, index })),
    });
    const text = `已记在工作表“列对应”里，“${question.sheet}”按${question.kind}读取。`;
    if ('refused' in plan) throw new Error(plan.refused);
    if ('newSheet' in plan) {
      const { newSheet } = plan;
      await inExcel((context) => addSheet(context, newSheet));
      await done({ text, undo: () => inExcel((context) => removeSheet(context, newSheet)) });
    } else if (plan.changes.length > 0) await change(text, plan.changes);
    else notify({ intent: 'info', text: '与原来说的一样，没有改动。' });
  };
  const save = async (): Promise<boolean> => {
    setBusy(true);
    const isSaved = await attempt(write);
    setBusy(false);
    return isSaved;
  };
  const canSave = question.kind !== '' && problem === undefined;
  return { columns: draft.columns, busy, problem, canSave, choose, save };
}
