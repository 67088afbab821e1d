/** Words that a new element of a scheme begins with. A scheme speaks both languages, whatever the screen speaks. */

export const zh = { each: '每次', good: '满意', fair: '基本满意', bad: '不满意' } as const;
