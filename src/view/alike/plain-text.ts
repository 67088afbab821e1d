/**
 * One spelling for what people write in several: full width, traditional forms, numbers in Chinese, blanks.
 *
 * Only what inspectors' sentences contain: a full converter of characters would be hundreds of kilobytes.
 */

/** Traditional and simplified in turn: the characters of this field, not all there are. */
const forms =
  '預预決决開开資资訊讯務务見见應应於于個个兩两際际時时發发佈布補补貼贴單单欄栏設设內内機机構构圖图書书網网辦办領领導导組组長长調调離离員员職职責责劃划類类'
  + '規规規规範范錄录報报護护體体條条審审簽签記记臺台檔档電电話话號号聯联絡络傳传訴讼訟讼復复議议請请遞递達达實实現现該该漏漏洩泄證证碼码帳账銀银卡卡處处罰罚許许'
  + '項项標标準准準准購购採采結结務务門门戶户專专線线屬属關关轉转辦办無无沒没還还過过從从來来後后舊旧權权與与為为對对會会議议訓训經经費费備备腦脑點点閱阅'
  + '鏈链鏈链頁页庫库選选擇择區区鄉乡鎮镇縣县雙双條条則则細细據据檢检查查驗验徵征償偿環环評评價价學学習习衛卫財财稅税產产農农業业畝亩災灾險险優优勞劳動动僱雇'
  + '缺缺誤误錯错別别遲迟滯滞僅仅齊齐顯显觸触螢荧視视頻频臺台號号龍龙訂订戰战總总團团園园場场問问題题級级統统計计劃划數数據据師师節节慶庆樣样憑凭稱称簡简語语';

const simplifiedBy = new Map<string, string>();
for (let at = 0; at + 1 < forms.length; at += 2) simplifiedBy.set(forms.charAt(at), forms.charAt(at + 1));

const digitOf: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** A number in Chinese before what it counts: 三个月, 十二条, 二十个工作日. A number that is part of a name (三公, 三审三校) stays. */
const counted = /[一二两三四五六七八九十]{1,3}(?=个|月|条|项|份|件|次|处|天|日|周|人|名|年|页|张|部)/gu;

/**
 * Shape    Any text; of the same meaning, and stable: the plain form of a plain form is itself.
 * Example  "兩個月，第１２號" -> "2个月,第12号".
 */
export function plainText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  let plain = '';
  for (const letter of folded) plain += simplifiedBy.get(letter) ?? letter;
  return plain.replace(counted, (number) => String(chineseNumber(number)));
}

function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const ten = tens === '' ? 1 : (digitOf[tens ?? ''] ?? 0);
  return ten * 10 + (ones === '' ? 0 : (digitOf[ones ?? ''] ?? 0));
}
