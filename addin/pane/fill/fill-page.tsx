import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { CivilDate } from '#core/date/civil-date';
import { ClosingField } from './closing-field';
import { IndicatorFields } from './indicator-fields';
import { ItemHead } from './item-head';
import { MilestoneChecklist } from './milestone-checklist';
import { StateFields } from './state-fields';
import { TextFields } from './text-fields';
import { UnsavedBar } from './unsaved-bar';
import type { Draft } from './use-draft';
import type { FillDesk } from './use-fill';
import type { Neighbours } from './walk';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '10px' },
  ways: { display: 'flex', alignItems: 'center', gap: '4px' },
  position: { flexGrow: 1, textAlign: 'center' },
  way: { minWidth: 0 },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  foot: {
    position: 'sticky',
    bottom: '-12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface PageProps {
  readonly fill: FillDesk;
  readonly around: Neighbours;
  readonly asOf: CivilDate;
}

function Ways({ fill: { go }, around: { previous, next, position } }: Pick<PageProps, 'fill' | 'around'>) {
  const styles = useStyles();
  return (
    <div className={styles.ways}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.way}
        icon={<ArrowLeftRegular />}
        onClick={() => {
          go('list');
        }}
      >
        列表
      </Button>
      <Text size={200} className={styles.position}>
        {position}
      </Text>
      <Button
        size="small"
        className={styles.way}
        icon={<ChevronLeftRegular />}
        disabled={!previous}
        onClick={() => {
          if (previous) go(previous);
        }}
      >
        上一项
      </Button>
      <Button
        size="small"
        className={styles.way}
        icon={<ChevronRightRegular />}
        iconPosition="after"
        disabled={!next}
        onClick={() => {
          if (next) go(next);
        }}
      >
        下一项
      </Button>
    </div>
  );
}

function Deeds({ fill, around }: Pick<PageProps, 'fill' | 'around'>) {
  const styles = useStyles();
  const { isDirty, busy, save, discard } = fill;
  return (
    <div className={styles.deeds}>
      <Button className={styles.way} type="submit" appearance="primary" disabled={busy || !isDirty}>
        保存
      </Button>
      <Button
        className={styles.way}
        disabled={busy || !isDirty}
        onClick={() => void save(around.next ?? 'list')}
      >
        保存并下一项
      </Button>
      {isDirty && (
        <Button className={styles.way} appearance="subtle" disabled={busy} onClick={discard}>
          放弃修改
        </Button>
      )}
    </div>
  );
}

function Form({ fill, around, asOf, draft }: PageProps & { draft: Draft }) {
  const styles = useStyles();
  const desk = { ...draft, edit: fill.edit };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (draft.problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [draft.problems]);
  const { cells, place } = draft.item;
  if (cells.length === 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{`“${place.sheet}”还没有填报栏，请先到“台账”页的“准备台账”里加上。`}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <form
      ref={form}
      className={styles.page}
      aria-label="填报"
      onSubmit={(event) => {
        event.preventDefault();
        void fill.save();
      }}
    >
      <fieldset className={styles.fields} disabled={fill.isSaving}>
        <StateFields desk={desk} asOf={asOf} />
        <MilestoneChecklist desk={desk} asOf={asOf} />
        <IndicatorFields desk={desk} />
        <TextFields key={`${place.sheet} ${place.row}`} desk={desk} />
        <ClosingField desk={desk} />
      </fieldset>
      <div className={styles.foot}>
        <UnsavedBar fill={fill} />
        <Deeds fill={fill} around={around} />
      </div>
    </form>
  );
}

/** The form of one item, with the ways to those before and after it. */
export function FillPage({ fill, around, asOf }: PageProps) {
  const styles = useStyles();
  const { draft } = fill;
  return (
    <div className={styles.page}>
      <Ways fill={fill} around={around} />
      {draft === undefined && <Spinner size="tiny" label="正在读取…" />}
      {draft === null && (
        <Text role="alert">这一项已经移动或改动，不在原来的位置了。请返回列表重新打开。</Text>
      )}
      {draft && (
        <>
          <ItemHead item={draft.item} />
          <Form fill={fill} around={around} asOf={asOf} draft={draft} />
        </>
      )}
    </div>
  );
}
