import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

/** Stands where a server is needed and none is set up. */
export function NotConnected({ need }: { need: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>尚未连接服务器</MessageBarTitle>
        {`${need}需要连接服务器。请点右上角的“设置”，填写管理员给的服务器地址和访问令牌。校验、填报不受影响。`}
      </MessageBarBody>
    </MessageBar>
  );
}
