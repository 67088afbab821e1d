/** Which thing is missing, by the address of a view. */

/** What a view is about, for the sentence that says it is not there. */
export function missingThing(path: string): 'sheet' | 'inspection' | 'unit' | 'notice' | 'record' | 'register' | 'route' {
  if (path.startsWith('rectification')) return 'notice';
  if (path.startsWith('registers')) return 'register';
  if (path.startsWith('records')) return 'record';
  if (path.startsWith('sheets')) return 'sheet';
  if (path.startsWith('inspections')) return 'inspection';
  return path.endsWith(':id') ? 'unit' : 'route';
}
