/** No year can bear such a name, so the answers' book never meets a year's. */
export function answersBook(year: string): string {
  return `answers:${year}`;
}
export function isAnswersBook(book: string): boolean {
  return book.startsWith('answers:');
}
