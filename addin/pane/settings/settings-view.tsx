import { Button, Field, Input, makeStyles, Select, Text } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import type { Notice } from '../notice/notice';
import { useWorkbook } from '../workbook/workbook-context';
import { useSettings } from './settings-provider';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0 },
});

const SAVED: Notice = { intent: 'success', text: '已保存。' };
const NOT_KEPT: Notice = { intent: 'warning', text: '这台电脑不允许保存设置，关闭窗格后需要重新填写。' };

/** 设置: the clerk's unit and the server. */
export function SettingsView() {
  const styles = useStyles();
  const { server, token } = useSettings().settings;
  return (
    <div className={styles.form}>
      <Text as="h2" weight="semibold" size={400} className={styles.heading}>
        设置
      </Text>
      <OwnUnit />
      <ServerForm key={`${server ?? ''} ${token ?? ''}`} />
    </div>
  );
}

function OwnUnit() {
  const { settings, change } = useSettings();
  const { reading } = useWorkbook();
  return (
    <Field label="我的单位" hint="填报、完成情况先显示这个单位的事项">
      <Select
        value={settings.unit ?? ''}
        onChange={(_, { value }) => {
          change({ unit: value });
        }}
      >
        <option value="">（未选择）</option>
        {reading.book?.units.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </Select>
    </Field>
  );
}

function ServerForm() {
  const styles = useStyles();
  const { settings, change } = useSettings();
  const { notify } = useWorkbook();
  const [server, setServer] = useState(settings.server ?? '');
  const [token, setToken] = useState(settings.token ?? '');
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const isKept = change({ server: server.trim(), token: token.trim() });
    notify(isKept ? SAVED : NOT_KEPT);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <Field label="服务器地址" hint="由管理员提供；留空表示与本窗格同一地址">
        <Input
          value={server}
          placeholder="https://"
          inputMode="url"
          onChange={(_, { value }) => {
            setServer(value);
          }}
        />
      </Field>
      <Field label="访问令牌" hint="由管理员发给本人，只保存在这台电脑上，不写入工作簿">
        <Input
          type="password"
          autoComplete="off"
          value={token}
          onChange={(_, { value }) => {
            setToken(value);
          }}
        />
      </Field>
      <Button type="submit" appearance="primary">
        保存
      </Button>
    </form>
  );
}
