import { Button, Field, Input, makeStyles, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Notice } from '../notice/notice';
import { useWorkbook } from '../workbook/workbook-context';
import { isServerAddress, isToken, type Settings } from './settings';
import { useSettings } from './settings-provider';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0 },
});

const SAVED: Notice = { intent: 'success', text: '已保存。' };
const NOT_KEPT: Notice = { intent: 'warning', text: '这台电脑不允许保存设置，关闭窗格后需要重新填写。' };

type ServerSettings = Required<Pick<Settings, 'server' | 'token'>>;
/** Why they cannot be used, in Chinese. */
type Wrong = Partial<ServerSettings>;

function wrongIn({ server, token }: ServerSettings): Wrong {
  return {
    ...(!isServerAddress(server) && {
      server: '没有保存：地址要以 https:// 开头，请照管理员给的地址填写。',
    }),
    ...(!isToken(token) && { token: '没有保存：令牌里不会有空格和汉字，请重新复制、粘贴。' }),
  };
}

/** Keeps what can be used, and says of the rest why not. */
function useSaving(): { wrong: Wrong; save: (given: ServerSettings) => void } {
  const { change } = useSettings();
  const { notify } = useWorkbook();
  const [wrong, setWrong] = useState<Wrong>({});
  const save = (given: ServerSettings): void => {
    const found = wrongIn(given);
    setWrong(found);
    if (Object.keys(found).length === 0) notify(change(given) ? SAVED : NOT_KEPT);
  };
  return { wrong, save };
}

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
  const { settings } = useSettings();
  const { wrong, save } = useSaving();
  const [server, setServer] = useState(settings.server ?? '');
  const [token, setToken] = useState(settings.token ?? '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save({ server: server.trim(), token: token.trim() });
      }}
    >
      <Field
        label="服务器地址"
        hint="由管理员提供；管理员说不用填的就空着"
        validationMessage={wrong.server ?? null}
      >
        <Input
          value={server}
          placeholder="https://"
          inputMode="url"
          onChange={(_, { value }) => {
            setServer(value);
          }}
        />
      </Field>
      <Field
        label="访问令牌"
        hint="管理员发给您本人，只存在这台电脑，不写入工作簿"
        validationMessage={wrong.token ?? null}
      >
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
