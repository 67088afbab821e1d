/** The parts of the UI kit that screens may use, in our theme. */

import { Alert, Anchor, Badge, Button, Checkbox, CloseButton, Divider, Fieldset, Group, Loader, NativeSelect, Paper, Radio, Skeleton, Stack, Switch, Text, Textarea, TextInput, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';

export function Kit() {
  return (
    <Stack>
      <Title order={1}>部件</Title>
      <Group>
        <Button>主按钮</Button>
        <Button variant="default">次按钮</Button>
        <Button variant="light">浅按钮</Button>
        <Button variant="subtle">淡按钮</Button>
        <Button variant="outline">框按钮</Button>
        <Button color="red">删除</Button>
        <Button color="green">通过</Button>
        <Button color="red" variant="light">退回</Button>
        <Button loading>保存</Button>
        <CloseButton aria-label="关闭" />
        <UnstyledButton>素按钮</UnstyledButton>
      </Group>
      <Group>
        {['blue', 'red', 'green', 'yellow', 'gray'].map((color) => <Badge key={color} color={color}>{`标签 ${color}`}</Badge>)}
        {['blue', 'red', 'green', 'yellow', 'gray'].map((color) => <Badge key={color} color={color} variant="light">{`标签 ${color}`}</Badge>)}
      </Group>
      {['blue', 'red', 'green', 'yellow'].map((color) => <Alert key={color} color={color} title={`提示 ${color}`}>这里是<Anchor href="#kit">链接</Anchor>与说明。</Alert>)}
      <Group align="flex-end">
        <TextInput label="名称" placeholder="请输入" description="说明" error="不能为空" required />
        <NativeSelect label="方法" data={['现场', '网站', '电话']} />
        <Textarea label="备注" />
      </Group>
      <Fieldset legend="选择">
        <Checkbox label="要求自评" defaultChecked />
        <Radio.Group label="互评方式" name="peer" defaultValue="blind"><Radio value="blind" label="匿名" /><Radio value="open" label="公开" /></Radio.Group>
        <Switch label="快捷键" defaultChecked />
      </Fieldset>
      <Paper withBorder p="md"><Text>正文</Text><Text c="dimmed" size="sm">次要文字</Text><Divider my="sm" /><Text c="red">红字</Text></Paper>
      <Group aria-hidden="true"><Loader size="sm" /><Skeleton height={16} width={200} /></Group>
      <VisuallyHidden>只给读屏</VisuallyHidden>
    </Stack>
  );
}
