import type { MappingQuestion } from '../../worker/ledgers/mapping';
import { useWorkbook } from '../workbook/workbook-context';

/** Makes the workbook forget what a clerk said of a table: it is recognised by its headers again. */
export function useUnmapping(): (table: MappingQuestion) => Promise<void> {
  const { service, attempt, change } = useWorkbook();
  return async ({ sheet, kind, headerRow }) => {
    await attempt(async () => {
      const plan = await service.planMapping({ sheet, kind, headerRow, columns: [], former: headerRow });
      if ('refused' in plan) throw new Error(plan.refused);
      if ('changes' in plan) await change(`“${sheet}”已改回自动识别。`, plan.changes);
    });
  };
}
