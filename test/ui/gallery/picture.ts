/** A picture without a file: a page with a few grey lines. */
export function picture(): string {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const pen = canvas.getContext('2d');
  if (pen === null) return '';
  pen.fillStyle = '#dfe6ef';
  pen.fillRect(0, 0, 320, 240);
  pen.fillStyle = '#7b8794';
  for (let line = 0; line < 6; line++) pen.fillRect(24, 40 + line * 30, 200 + ((line * 37) % 70), 10);
  return canvas.toDataURL('image/jpeg');
}
