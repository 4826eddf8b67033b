import { saysNothing } from './says-nothing';

it.each(['', ' ', '无', '无。', '暂无', ' 没有 ', '/', '——', '-', '无问题'])('%j says nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});

it.each(['无人负责', '暂无进展，等待省厅文件', '没有经费', '0', '是', '6月：推进中'])(
  '%j says something',
  (text) => {
    expect(saysNothing(text)).toBe(false);
  },
);
