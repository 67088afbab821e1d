/** The tabs of the editor, also for its address: apart, so that the address needs nothing of the editor. */

export const tabs = ['tables', 'total', 'grades', 'beyond', 'year', 'about', 'tryOut', 'changes', 'backTest'] as const;
export type EditorTab = (typeof tabs)[number];
