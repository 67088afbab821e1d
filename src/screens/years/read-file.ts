/**
 * A chosen file as text, with progress.
 *
 * Errors  Rejects where the browser cannot read the file, e.g. a disk that was taken out.
 */

export function readFile(file: Blob, tell: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('progress', ({ loaded, total }) => tell(total === 0 ? 0 : loaded / total));
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsText(file, 'utf-8');
  });
}
