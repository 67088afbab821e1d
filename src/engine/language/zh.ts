/** Faults of facts, in Chinese. {{names}} are filled from the fault's facts. */

import type { FactsFaultCode } from '../facts-fault.ts';

export const factsFaultsZh: Readonly<Record<FactsFaultCode, string>> = {
  unknownItem: '没有考评项“{{value}}”',
  unknownRule: '考评项{{item}}没有扣分标准“{{value}}”',
  noCharge: '没有扣分记录',
  badCount: '{{value}}不是从1开始的整数',
  badChargedAt: '{{value}}不是{{charges}}处扣分之一的序号（从0开始）',
  contradictingDecisions: '问题“{{value}}”已决定在另一处扣分',
  notDecimal: '“{{value}}”不是“86.45”这样的小数',
  outOfRange: '{{value}}不在{{min}}至{{max}}之间',
  badFraud: '{{value}}既不是0，也不在{{min}}至{{max}}之间',
  noFraud: '本方案没有弄虚作假扣分',
  noDeductions: '本方案没有扣分项',
  unknownLeaf: '没有组成部分“{{value}}”',
  wrongLeafKind: '组成部分“{{leaf}}”不能以这种形式给出（{{value}}）',
  unknownIndicator: '没有指标“{{value}}”',
};
