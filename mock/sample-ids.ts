/** The ids of the sample books; nothing heavy, so that anybody may ask whether a book is one. */

export const sampleBookIds = ['sample-arxan-2026', 'sample-tianshui-2026', 'sample-arxan-2025', 'sample-tianshui-2025'] as const;
export type SampleBookId = (typeof sampleBookIds)[number];
