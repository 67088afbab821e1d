/** Book of an office's own schemes (scheme-library.ts): no assessment year may bear this name. */
export const libraryBook = 'scheme-library';
