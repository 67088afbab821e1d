/** The yearly notice gives the days that the published calendar has for the same year. */

import { describe, expect, it } from 'vitest';

import { readHolidayNotice } from '#exchange/holiday-notice.ts';
import { isWorkingDay } from '#workflow/working-days.ts';

const notices: Readonly<Record<number, string>> = {
  2026: `国务院办公厅关于2026年部分节假日安排的通知
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
国务院办公厅
2025年11月4日`,
  2023: `现将2023年放假安排通知如下。2023年。
一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
};

describe.each(Object.entries(notices))('the notice for %s', (year, text) => {
  it('is read to the days of the published calendar', () => {
    const read = readHolidayNotice(text);
    expect(read.year).toBe(Number(year));
    const set = new Map(read.days.map(({ day, working }) => [day, working]));
    const wrong = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(Number(year), 0, 1 + at)).toISOString().slice(0, 10)).filter((day) => {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      return (set.get(day) ?? (weekday !== 0 && weekday !== 6)) !== isWorkingDay(day);
    });
    expect(wrong).toEqual([]);
  });
});

it.each(['', '今年不放假', '2027年放假', '2027年13月40日放假', '1月1日放假'])('“%s” gives no day', (text) => {
  expect(readHolidayNotice(text).days).toEqual([]);
});
