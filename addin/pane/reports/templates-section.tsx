import { MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { REPORTS } from '#core/report/report-kinds';
import { Section } from '../completion/section';
import { LongList } from '../parts/long-list';
import { useSectionStyles } from '../supervision/section-styles';
import { HandedFileBox } from './handed-file';
import { TemplateLine } from './template-line';
import { useHandOut } from './use-hand-out';
import { type RefusedTemplate, useTemplates } from './use-templates';

const AT_ONCE = 20;

/** Each place of a file that keeps it from being a template. */
function Refused({ refused: { kind, fileName, faults } }: { refused: RefusedTemplate }) {
  const styles = useSectionStyles();
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{`“${fileName}”不能用作“${REPORTS[kind].name}”的模板`}</MessageBarTitle>
        {`有${faults.length}处要改，改好再上传；原来的模板没有变。`}
        <LongList items={faults} atOnce={AT_ONCE} counter="处" className={styles.list}>
          {({ place, message }, at) => (
            <li key={at} className={styles.line}>
              <Text block size={200} weight="semibold">
                {place}
              </Text>
              <Text block size={200}>
                {message}
              </Text>
            </li>
          )}
        </LongList>
      </MessageBarBody>
    </MessageBar>
  );
}

/** 模板: by which templates documents are made; only for those who may change them. */
export function TemplatesSection() {
  const styles = useSectionStyles();
  const desk = useTemplates();
  const handOut = useHandOut();
  const { value } = desk.answer;
  if (!value?.mayChange) return null;
  return (
    <Section title="模板">
      <Text block size={200} className={styles.intro}>
        版式、固定的话都在模板里。下载模板，用 Word 改好再上传；花括号里的名称会换成数据，不要改动。
      </Text>
      {desk.refused && <Refused refused={desk.refused} />}
      {handOut.handed && <HandedFileBox file={handOut.handed} />}
      <ul className={styles.list}>
        {value.templates.map((template) => (
          <TemplateLine key={template.kind} template={template} desk={desk} handOut={handOut} />
        ))}
      </ul>
    </Section>
  );
}
