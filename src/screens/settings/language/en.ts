import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Settings',
  look: 'Look',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  textSize: 'Text size',
  language: 'Language',
  languages: { zh: '中文', en: 'English' },
  languageNote: 'Official documents stay Chinese.',
  hand: 'Hand that holds the phone',
  handNote: 'When recording on site, "Next" is under the thumb of this hand.',
  hands: { right: 'Right', left: 'Left' },
  density: 'Density of tables',
  densities: { comfort: 'Comfortable', dense: 'Dense' },
  keys: 'Keyboard',
  shortcuts: 'Single-key shortcuts',
  shortcutsNote: 'When off, keys such as J, K and digits do nothing by themselves; Tab and Enter work as always.',
  data: 'Data and safety',
  oneComputer: 'One-computer mode',
  oneComputerSay: 'All records are kept in this browser on this computer and go nowhere. “I am acting as …” is no login and does not protect anything. Clearing the browser’s data deletes the records, so save backups regularly.',
  server: 'Many users',
  serverSay: 'The records are kept on the server; you act by the account you are logged in with, and the book records its name. What could not be sent yet waits in this browser until the connection is back. Password and second step: press your name at the top right. The server’s administrator backs everything up.',
  serverBackups: 'Save a backup of one year under “Years”',
  people: 'Keep the accounts of people',
  backups: 'Save or restore a backup under “Years”',
} satisfies Words<typeof zh>;
