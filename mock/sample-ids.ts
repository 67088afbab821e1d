/** The ids of the sample books; nothing heavy, so that anybody may ask whether a book is one. */

export const sampleBookIds = ['sample-arxan-2025', 'sample-tianshui-2025', 'sample-arxan-2024', 'sample-tianshui-2024'] as const;
export type SampleBookId = (typeof sampleBookIds)[number];
